package cratekeeper.playlist;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An XML text, element by element. No document type is looked at and no entity of its own is
/// resolved: neither a bomb nor another file can come in by one.
final class Xml {
    private static final XMLInputFactory FACTORY = factory();
    private static final int LONGEST_TEXT = 10_000;

    private final XMLStreamReader reader;

    /// Told of each element as it begins, of its text, and as it ends.
    interface Visitor {
        void begins(String name, Xml at);

        /// @param text what stood directly before this end, without blanks around it
        default void ends(String name, String text, Xml at) {}
    }

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("another document is never read");
        });
        return factory;
    }

    /// Walks to the end, or to where the text breaks; that becomes a problem with its line.
    static void walk(ListText text, Visitor visitor, Entries entries) {
        int line = 1;
        try {
            String source = text.text().stripLeading();
            int skipped =
                    (int)
                            text.text()
                                    .substring(0, text.text().length() - source.length())
                                    .lines()
                                    .count();
            var reader = reader(source);
            var xml = new Xml(reader);
            var words = new StringBuilder();
            while (reader.hasNext()) {
                int event = reader.next();
                line =
                        Math.max(
                                line,
                                reader.getLocation().getLineNumber() + Math.max(0, skipped - 1));
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        words.setLength(0);
                        visitor.begins(reader.getLocalName(), xml);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (words.length() < LONGEST_TEXT) words.append(reader.getText());
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        visitor.ends(reader.getLocalName(), words.toString().strip(), xml);
                        words.setLength(0);
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // The parser throws unchecked exceptions too where a text is damaged.
            var at = e instanceof XMLStreamException x ? x.getLocation() : null;
            if (at != null) line = Math.max(line, at.getLineNumber());
            entries.problem(
                    line, "", "The XML is damaged here: what stands below could not be read.");
        }
    }

    private static XMLStreamReader reader(String source) throws XMLStreamException {
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(new StringReader(source));
        }
    }

    /// Of the element that begins; "" if it has none of that name.
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    int line() {
        return reader.getLocation().getLineNumber();
    }
}
