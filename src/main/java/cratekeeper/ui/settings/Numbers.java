package cratekeeper.ui.settings;

import cratekeeper.ui.Language;
import cratekeeper.ui.Texts;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.Supplier;

/// Settings that are numbers: seconds and percents, typed as the language writes them.
final class Numbers {
    private static final Texts texts = Texts.in(Numbers.class);
    private static final double MOST_SECONDS = 60;

    private Numbers() {}

    static Entry<Long> sameWithin(SettingsViewModel model) {
        return seconds(
                model, Part.SAME_WITHIN, () -> 0, () -> model.get(Part.REVIEW_WITHIN) / 1000.0);
    }

    static Entry<Long> reviewWithin(SettingsViewModel model) {
        return seconds(
                model,
                Part.REVIEW_WITHIN,
                () -> model.get(Part.SAME_WITHIN) / 1000.0,
                () -> MOST_SECONDS);
    }

    static Entry<Double> acceptAt(SettingsViewModel model) {
        return percent(model, Part.ACCEPT_AT, () -> model.get(Part.REVIEW_AT) * 100, () -> 100);
    }

    static Entry<Double> reviewAt(SettingsViewModel model) {
        return percent(model, Part.REVIEW_AT, () -> 0, () -> model.get(Part.ACCEPT_AT) * 100);
    }

    private interface Bound extends Supplier<Number> {}

    private static Entry<Long> seconds(
            SettingsViewModel model, Part<Long> part, Bound least, Bound most) {
        return new Entry<>(
                model,
                part,
                millis -> texts.get("seconds", written(millis / 1000.0)),
                text -> Math.round(read(text, "s", least, most) * 1000));
    }

    private static Entry<Double> percent(
            SettingsViewModel model, Part<Double> part, Bound least, Bound most) {
        return new Entry<>(
                model,
                part,
                share -> texts.get("percent", written(share * 100)),
                text -> Math.round(read(text, "%", least, most) * 10) / 1000.0);
    }

    private static double read(String text, String unit, Bound least, Bound most) {
        String typed = text.strip();
        if (typed.endsWith(unit)) typed = typed.substring(0, typed.length() - 1).strip();
        double from = least.get().doubleValue();
        double to = most.get().doubleValue();
        var at = new ParsePosition(0);
        Number number = format().parse(typed, at);
        boolean whole = number != null && at.getIndex() == typed.length();
        if (!whole || number.doubleValue() < from || number.doubleValue() > to)
            throw new IllegalArgumentException(
                    texts.get("number.range", written(from), written(to)));
        return number.doubleValue();
    }

    private static String written(double number) {
        return format().format(number);
    }

    private static NumberFormat format() {
        var format = NumberFormat.getNumberInstance(Language.now().locale());
        format.setMaximumFractionDigits(1);
        return format;
    }
}
