package cratekeeper.ui;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The sentences that the source makes for people: what it hands, written out, to the constructors
/// and methods that take one. Where a value stands in one, it has a [#VALUE].
final class SourceSentences {
    /// What takes a sentence, or words that end in one.
    private static final Set<String> TAKERS =
            Set.of(
                    "Unreachable",
                    "saying",
                    "SignInNeeded",
                    "Blocked",
                    "Unreadable",
                    "NotOffered",
                    "Damaged",
                    "unreadable",
                    "notOffered",
                    "signIn",
                    "refusal",
                    "unreachable",
                    "passing",
                    "soon",
                    "never",
                    "NotSetUp",
                    "Expired",
                    "Nobody",
                    "Reason",
                    "Attempt",
                    "Impossible",
                    "Criterion",
                    "ListException",
                    "SignInException",
                    "ConnectionWords",
                    "Standing",
                    "Left",
                    "RefusedException",
                    "PeerException",
                    "Malformed",
                    "problem",
                    "problems",
                    "left",
                    "tell",
                    "broken",
                    "suspect",
                    "note",
                    "failed",
                    "closed",
                    "enter");

    /// Lists of sentences that things are added to.
    private static final Set<String> ADDED_TO =
            Set.of("reasons", "notes", "evidence", "doubts", "warnings", "notices", "refused");

    static final String VALUE = "\0";

    record Sentence(String where, String words) {}

    private final List<Sentence> found = new ArrayList<>();
    private final StringBuilder all = new StringBuilder();

    /// @param rooms the packages below `cratekeeper`
    static SourceSentences in(Path root, Set<String> rooms) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> walk = Files.walk(root)) {
            Predicate<Path> ours =
                    f ->
                            f.toString().endsWith(".java")
                                    && rooms.contains(root.relativize(f).getName(0).toString());
            var sources = files.getJavaFileObjectsFromPaths(walk.filter(ours).sorted().toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, sources);
            var all = new SourceSentences();
            for (var unit : task.parse()) {
                String name = Path.of(unit.getSourceFile().getName()).getFileName().toString();
                all.new Scanner(name).scan(unit, null);
            }
            return all;
        }
    }

    List<Sentence> handedOver() {
        return found;
    }

    /// All that is written out anywhere, a line each.
    String all() {
        return all.toString();
    }

    private final class Scanner extends TreeScanner<Void, Void> {
        private final String file;

        Scanner(String file) {
            this.file = file;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void none) {
            String type = last(call.getIdentifier());
            boolean disk = type.equals("IOException") && !file.equals("SystemKeyStore.java");
            if (TAKERS.contains(type) || disk) call.getArguments().forEach(this::take);
            return super.visitNewClass(call, none);
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree call, @Nullable Void none) {
            String name = last(call.getMethodSelect());
            if (TAKERS.contains(name) || adds(call)) call.getArguments().forEach(this::take);
            return super.visitMethodInvocation(call, none);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void none) {
            written(sum).forEach(words -> all.append(words).append('\n'));
            return super.visitBinary(sum, none);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
            if (literal.getValue() instanceof String text) all.append(form(text)).append('\n');
            return super.visitLiteral(literal, none);
        }

        private boolean adds(MethodInvocationTree call) {
            return call.getMethodSelect() instanceof MemberSelectTree method
                    && Set.of("add", "accept").contains(method.getIdentifier().toString())
                    && ADDED_TO.contains(last(method.getExpression()));
        }

        private void take(ExpressionTree argument) {
            for (String words : written(argument))
                if (words.contains(" ")) found.add(new Sentence(file, words));
        }
    }

    /// All that an expression can be, as far as it is written out.
    private static List<String> written(ExpressionTree words) {
        return switch (plain(words)) {
            case LiteralTree literal when literal.getValue() instanceof String text ->
                    List.of(text);
            case ConditionalExpressionTree either -> {
                var both = new ArrayList<>(written(either.getTrueExpression()));
                both.addAll(written(either.getFalseExpression()));
                yield both;
            }
            case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> {
                var right = written(sum.getRightOperand());
                yield written(sum.getLeftOperand()).stream()
                        .flatMap(left -> right.stream().map(left::concat))
                        .toList();
            }
            case MethodInvocationTree call
                    when call.getMethodSelect() instanceof MemberSelectTree method
                            && method.getIdentifier().contentEquals("formatted") ->
                    written(method.getExpression()).stream().map(SourceSentences::form).toList();
            default -> List.of(VALUE);
        };
    }

    private static String form(String format) {
        return format.replaceAll("%(?:,d|[sd]|\\.\\df)", VALUE).replace("%%", "%");
    }

    private static ExpressionTree plain(ExpressionTree tree) {
        return tree instanceof ParenthesizedTree inner ? plain(inner.getExpression()) : tree;
    }

    private static String last(Tree name) {
        return switch (name) {
            case MemberSelectTree select -> select.getIdentifier().toString();
            case MethodInvocationTree call -> last(call.getMethodSelect());
            default -> name.toString();
        };
    }
}
