import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.PoolSettings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * Writes the default of each setting, which stands in {@link PoolSettings} alone, into the metadata that editors read. The
 * build runs this source file once the classes are compiled; it is in no jar.
 */
final class DefaultsInMetadata {

    private DefaultsInMetadata() {}

    public static void main(String[] args) throws IOException {
        Path metadata = Path.of(args[0]);
        String json = Files.readString(metadata);
        for (Setting<?> setting : PoolSettings.properties()) {
            if (setting.defaultRule().isEmpty()) {
                json = withDefault(json, setting);
            }
        }
        Files.writeString(metadata, json);
    }

    /** Where a build finds the metadata of the one before, the default is there already. */
    private static String withDefault(String json, Setting<?> setting) {
        String name = "(\"name\": \"messaging-pool\\.defaults\\." + setting.key() + "\",)(\\s+)";
        String added = Matcher.quoteReplacement("\"defaultValue\": " + json(setting.defaultValue()) + ",");
        return json.replaceFirst(name + "(\"defaultValue\": [^\n]*\\s+)?", "$1$2" + added + "$2");
    }

    private static String json(Object value) {
        if (value instanceof Duration time) {
            return "\"" + text(time) + "\"";
        }
        if (value instanceof Enum<?> constant) {
            return "\"" + constant.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\"";
        }
        return value.toString();
    }

    private static String text(Duration time) {
        long millis = time.toMillis();
        if (millis % 1_000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1_000;
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
