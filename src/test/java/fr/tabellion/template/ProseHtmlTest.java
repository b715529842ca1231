package fr.tabellion.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseHtmlTest {
    private static String html(String markdown) {
        return ProseHtml.of(markdown, 3).html();
    }

    @Test
    void paragraphs_lists_and_emphasis() {
        assertThat(html("Un *a* **b**\nsuite\\\nfin\n\n- x\n- y\n  1. z\n\n3) t"))
                .isEqualTo(
                        "<p>Un <em>a</em> <strong>b</strong>\nsuite<br/>fin</p>"
                                + "<ul><li>x</li><li>y<ol><li>z</li></ol></li></ul>"
                                + "<ol start=\"3\"><li>t</li></ol>");
    }

    @Test
    void a_loose_list_keeps_its_paragraphs() {
        assertThat(html("- x\n\n- y")).isEqualTo("<ul><li><p>x</p></li><li><p>y</p></li></ul>");
    }

    @Test
    void headings_start_at_the_template_s_level_and_never_skip_one() {
        assertThat(html("## a\n\n#### b\n\n### c\n\n# d\n\n## e"))
                .isEqualTo("<h3>a</h3><h4>b</h4><h4>c</h4><h3>d</h3><h4>e</h4>");
    }

    @Test
    void html_and_entities_stand_as_typed() {
        assertThat(html("<div class='x'>\n\n<b>a</b> &amp; &nbsp; <!-- c --> <a@b.fr> 1 < 2"))
                .isEqualTo(
                        "<p>&lt;div class='x'&gt;</p><p>&lt;b&gt;a&lt;/b&gt; &amp;amp; &amp;nbsp;"
                                + " &lt;!-- c --&gt; <a href=\"mailto:a@b.fr\">a@b.fr</a> 1 &lt;"
                                + " 2</p>");
    }

    @Test
    void a_table_keeps_its_alignments() {
        assertThat(html("| a | b |\n|:-:|--:|\n| 1 | <u> |"))
                .isEqualTo(
                        "<table><thead><tr><th align=\"center\">a</th><th"
                                + " align=\"right\">b</th></tr></thead><tbody><tr><td"
                                + " align=\"center\">1</td><td"
                                + " align=\"right\">&lt;u&gt;</td></tr></tbody></table>");
    }

    @Test
    void a_footnote_stands_where_it_is_cited() {
        assertThat(html("mot[^1].\n\n[^1]: Note *a*."))
                .isEqualTo("<p>mot<aside class=\"footnote\"><p>Note <em>a</em>.</p></aside>.</p>");
        assertThat(html("mot^[note].")).contains("mot<aside class=\"footnote\">note</aside>.");
        assertThat(html("mot[^2].")).isEqualTo("<p>mot[^2].</p>");
    }

    @Test
    void code_keeps_its_lines() {
        assertThat(html("    a <b>\n    c"))
                .isEqualTo("<p><code>a &lt;b&gt;</code><br/><code>c</code></p>");
    }

    @Test
    void nesting_ten_thousand_deep_is_read_without_breaking() {
        String deep = "> ".repeat(10_000) + "x";
        assertThat(html(deep)).contains("x");
        assertThat(html("*a ".repeat(10_000) + "b* ".repeat(10_000))).contains("a");
        assertThat(html("[".repeat(10_000) + "](x)".repeat(1000))).contains("[");
        assertThat(html("- ".repeat(5_000) + "x")).contains("x");
    }
}
