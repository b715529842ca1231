package fr.tabellion.template;

import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateNameFormat;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;

/**
 * FreeMarker, closed: made once, then only read, by as many threads as there are.
 *
 * <p>Every template that is loaded, included ones too, goes through {@link Refusals} and gets
 * checks that let a rendering be stopped from outside.
 */
final class Engine extends Configuration {
    private final Set<Template> checked = ConcurrentHashMap.newKeySet();

    Engine(Folders folders) {
        super(VERSION_2_3_34);
        setTemplateLoader(folders);
        setTemplateLookupStrategy(new ByBody());
        setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
        setLocalizedLookup(false);
        setCacheStorage(new StrongCacheStorage());
        setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        setDefaultEncoding("UTF-8");
        setOutputFormat(HTMLOutputFormat.INSTANCE);
        setRecognizeStandardFileExtensions(true);
        setTabSize(1);
        setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        setAPIBuiltinEnabled(false);
        setNumberFormat("computer");
        setLocale(Locale.FRANCE);
        setTimeZone(TimeZone.getTimeZone("UTC"));
        setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        setLogTemplateExceptions(false);
        setWrapUncheckedExceptions(true);
        setFallbackOnNullLoopVariable(false);
        setObjectWrapper(new Values());
        share(Map.copyOf(Functions.all()));
    }

    private void share(Map<String, Object> functions) {
        try {
            setSharedVariable("prose", new ProseDirective());
            for (Map.Entry<String, Object> function : functions.entrySet()) {
                setSharedVariable(function.getKey(), function.getValue());
            }
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All other ways to a template come through here, {@code <#include>} and such as well. */
    @Override
    public Template getTemplate(
            String name,
            @Nullable Locale locale,
            @Nullable Object body,
            @Nullable String encoding,
            boolean parse,
            boolean ignoreMissing)
            throws IOException {
        Template template = super.getTemplate(name, locale, body, encoding, parse, ignoreMissing);
        if (template != null && !checked.contains(template)) {
            check(template);
        }
        return template;
    }

    private synchronized void check(Template template) throws Refused {
        if (checked.contains(template)) {
            return;
        }
        var problems = Refusals.of(template);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        _CoreAPI.addThreadInterruptedChecks(template);
        checked.add(template);
    }
}
