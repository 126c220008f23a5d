package org.opencowork.pairing.shared.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a tree as text. */
final class TreeWriter {

    /** What {@link java.io.StringWriter} is, without its locks. */
    private static final class Text extends Writer {

        private final StringBuilder written = new StringBuilder(256);

        @Override
        public void write(int character) {
            written.append((char) character);
        }

        @Override
        public void write(char[] characters, int from, int count) {
            written.append(characters, from, count);
        }

        @Override
        public void write(String characters) {
            written.append(characters);
        }

        @Override
        public void write(String characters, int from, int count) {
            written.append(characters, from, from + count);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return written.toString();
        }
    }

    private final JsonWriter out;

    private TreeWriter(JsonWriter out) {
        this.out = out;
    }

    static String text(@Nullable Object tree) {
        var text = new Text();
        var out = new JsonWriter(text);
        out.setHtmlSafe(false);
        out.setSerializeNulls(true);
        try {
            new TreeWriter(out).write(tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void write(@Nullable Object value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else if (value instanceof String text) {
            out.value(text);
        } else if (value instanceof Map<?, ?> object) {
            writeObject(object);
        } else if (value instanceof List<?> list) {
            writeList(list);
        } else if (value instanceof Boolean flag) {
            out.value(flag);
        } else if (value instanceof Number number) {
            out.value(number);
        } else {
            throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
    }

    private void writeObject(Map<?, ?> object) throws IOException {
        out.beginObject();
        for (var field : object.entrySet()) {
            if (!(field.getKey() instanceof String name)) {
                throw new IllegalArgumentException("a field whose name is no text");
            }
            out.name(name);
            write(field.getValue());
        }
        out.endObject();
    }

    private void writeList(List<?> list) throws IOException {
        out.beginArray();
        for (var element : list) {
            write(element);
        }
        out.endArray();
    }
}
