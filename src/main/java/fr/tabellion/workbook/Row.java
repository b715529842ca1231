package fr.tabellion.workbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row: the values as the data have them, by column.
 *
 * <pre>
 * P3  sceaux  {theme: insertion, text: faciliter l'accès aux droits, actions: …}
 * </pre>
 *
 * @param key what it is known by, from export to import
 * @param owner the commune whose file holds it; empty for the contract's
 * @param values empty text for what is absent
 */
record Row(String key, String owner, Map<String, String> values) {
    Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    String value(String path) {
        return values.getOrDefault(path, "");
    }
}
