package fr.tabellion.template;

import fr.tabellion.template.Values.ProseModel;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;

import java.io.IOException;
import java.util.Map;

/**
 * {@code <@prose text=contract.prose.context level=3/>}: prose as paragraphs, lists, tables; its
 * first heading is of that level, 2 if none is said.
 */
final class ProseDirective implements TemplateDirectiveModel {
    /** Prose that no paper can show. */
    static final class Unfit extends TemplateException {
        private static final long serialVersionUID = 1L;
        private final transient ProseModel model;
        private final transient ProseHtml.Refused refused;

        Unfit(ProseModel model, ProseHtml.Refused refused, Environment environment) {
            super("prose", environment);
            this.model = model;
            this.refused = refused;
        }

        Source at() {
            return model.at();
        }

        ProseHtml.Refused refused() {
            return refused;
        }
    }

    /** Prose that is not in the data. */
    static final class Absent extends TemplateException {
        private static final long serialVersionUID = 1L;

        Absent(Environment environment) {
            super("no prose", environment);
        }
    }

    @Override
    public void execute(
            Environment environment,
            @SuppressWarnings("rawtypes") Map parameters,
            TemplateModel[] loopVariables,
            TemplateDirectiveBody body)
            throws TemplateException, IOException {
        for (Object name : parameters.keySet()) {
            if (!name.equals("text") && !name.equals("level")) {
                throw new TemplateModelException("<@prose>: no parameter " + name);
            }
        }
        if (parameters.containsKey("text") && parameters.get("text") == null) {
            throw new Absent(environment);
        }
        if (!(parameters.get("text") instanceof ProseModel prose)) {
            throw new TemplateModelException("<@prose>: text must be prose");
        }
        int level =
                parameters.get("level") instanceof TemplateNumberModel number
                        ? Math.clamp(number.getAsNumber().intValue(), 1, 6)
                        : 2;
        ProseHtml.Result result = ProseHtml.of(prose.prose().markdown(), level);
        if (!result.refused().isEmpty()) {
            throw new Unfit(prose, result.refused().getFirst(), environment);
        }
        environment.getOut().write(result.html());
    }
}
