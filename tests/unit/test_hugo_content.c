/* Which files are pages of a site, and whose: mounts, themes and modules, bundles, index files. */
#include "folder.h"
#include "hugo_site.h"

#include <stdlib.h>
#include <string.h>

static const struct hugo_site sites[] = {
    {"of index files in no language of the site the first is the folder's",
     {{"../hugo.yaml", "title: S"},
      {"a/index.de.md", ""},
      {"a/index.md", ""},
      {"b/index.de.md", ""},
      {"b/part.md", ""},
      {"c/_index.de.md", ""}},
     {{"a/index.de.md", ADDRESS, "/a/"},
      {"a/index.md", ADDRESS, NULL},
      {"b/index.de.md", ADDRESS, "/b/"},
      {"b/part.md", ADDRESS, NULL},
      {"c/_index.de.md", ADDRESS, "/c/"}}},
    {"a name that says the language goes before one that does not",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}"},
      {"a/x.en.md", ""},
      {"a/x.md", ""},
      {"a/x.fr.md", ""},
      {"a/y.html", "title: x\n"},
      {"a/y.md", ""},
      {"a/z.en.markdown", ""},
      {"a/z.en.md", ""}},
     {{"a/x.en.md", ADDRESS, "/a/x/"},
      {"a/x.md", ADDRESS, NULL},
      {"a/x.fr.md", ADDRESS, "/fr/a/x/"},
      {"a/y.html", ADDRESS, NULL},
      {"a/z.en.markdown", ADDRESS, NULL},
      {"a/y.md", ADDRESS, "/a/y/"}}},
    {"an index file beside a section's is a page of the section",
     {{"../hugo.yaml", "permalinks: {'/': '/r/:title/'}"}, {"a/_index.md", ""}, {"a/index.md", ""}},
     {{"a/index.md", ADDRESS, "/a/"}}},
    {"mounts leave files out",
     {{"../hugo.yaml", "module: {mounts: [{source: content, target: content, excludeFiles: "
                       "[priv, '**/README.md', '*.html', x/y/*]}]}"},
      {"priv/a.md", ""},
      {"README.md", ""},
      {"a/README.md", ""},
      {"x/y/z/b.md", ""},
      {"x/c.md", ""},
      {"Priv/d.md", ""}},
     {{"priv/a.md", ADDRESS, NULL},
      {"README.md", ADDRESS, NULL},
      {"a/README.md", ADDRESS, NULL},
      {"x/y/z/b.md", ADDRESS, NULL},
      {"x/c.md", ADDRESS, "/x/c/"},
      {"Priv/d.md", ADDRESS, NULL}}},
    {"mounts take only some files in",
     {{"../hugo.yaml", "module: {mounts: [{source: content, target: content, includeFiles: "
                       "[a/*.md, '**/deep/**.md']}]}"},
      {"a/1.md", ""},
      {"a/b/2.md", ""},
      {"b/deep/3.md", ""},
      {"z.md", ""}},
     {{"a/1.md", ADDRESS, "/a/1/"},
      {"a/b/2.md", ADDRESS, NULL},
      {"b/deep/3.md", ADDRESS, "/b/deep/3/"},
      {"z.md", ADDRESS, NULL}}},
    /* a site that mounts all of its pages by their ending had none but those at its top */
    {"mounts take in what is in a folder whose name a pattern says no more of",
     {{"../hugo.yaml",
       "module: {mounts: [{source: content, target: content, files: ['! b/**', '**.md']}]}"},
      {"a/b/1.md", ""},
      {"b/2.md", ""}},
     {{"a/b/1.md", ADDRESS, "/a/b/1/"}, {"b/2.md", ADDRESS, NULL}}},
    /* what a website leaves out by the newer key was shown */
    {"mounts leave files out by a sign",
     {{"../hugo.yaml", "module: {mounts: [{source: content, target: content, files: ['! priv/**', "
                       "'! **/README.md']}, {source: more, target: content/m, files: [b/*.md, "
                       "'! b/**', c.md]}]}"},
      {"priv/a.md", ""},
      {"x/README.md", ""},
      {"x/a.md", ""},
      {"../more/b/1.md", ""},
      {"../more/b/c/2.md", ""},
      {"../more/c.md", ""},
      {"../more/d.md", ""}},
     {{"content/priv/a.md", ADDRESS, NULL},
      {"content/x/README.md", ADDRESS, NULL},
      {"content/x/a.md", ADDRESS, "/x/a/"},
      {"more/b/1.md", ADDRESS, "/m/b/1/"},
      {"more/b/c/2.md", ADDRESS, NULL},
      {"more/c.md", ADDRESS, "/m/c/"},
      {"more/d.md", ADDRESS, NULL}}},
    {"mounts are for sites by language, role and version",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, de: {weight: 2}, fr: {weight: 3}}\n"
                       "module: {mounts: [{source: content, target: content, "
                       "sites: {matrix: {languages: ['**'], roles: [guest], versions: ['v1.**']}}},"
                       "{source: staff, target: content, sites: {matrix: {roles: [staff]}}},"
                       "{source: new, target: content, sites: {matrix: {versions: ['! v1.*.*']}}},"
                       "{source: other, target: content, sites: {matrix: {languages: ['! en']}}},"
                       "{source: none, target: content, sites: {matrix: {languages: [it]}}}]}"},
      {"a.md", ""},
      {"a.fr.md", ""},
      {"../staff/b.md", ""},
      {"../new/c.md", ""},
      {"../other/d.md", ""},
      {"../none/e.md", ""}},
     {{"content/a.md", ADDRESS, "/a/"},
      {"content/a.fr.md", ADDRESS, "/fr/a/"},
      {"staff/b.md", ADDRESS, NULL},
      {"new/c.md", ADDRESS, NULL},
      {"other/d.md", ADDRESS, "/de/d/"},
      {"none/e.md", ADDRESS, NULL}}},
    {"languages may have one folder of content",
     {{"../hugo.yaml", "languages: {en: {weight: 1, contentDir: content}, "
                       "de: {weight: 2, contentDir: content}}"},
      {"a.md", ""},
      {"a.de.md", ""},
      {"b.md", ""},
      {"c.de.md", ""}},
     {{"a.md", ADDRESS, "/a/"},
      {"a.de.md", ADDRESS, "/de/a/"},
      {"b.md", ADDRESS, "/b/"},
      {"c.de.md", ADDRESS, "/de/c/"}}},
    {"pages that stand in for those a language lacks are still those of their own",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, de: {weight: 2}}\n"
                       "module: {mounts: [{source: content/en, target: content, lang: en}, "
                       "{source: content/de, target: content, lang: de}, "
                       "{source: content/en, target: content, lang: de}]}"},
      {"en/x.md", ""},
      {"en/y.md", ""},
      {"de/x.md", ""}},
     {{"en/x.md", ADDRESS, "/x/"}, {"en/y.md", ADDRESS, "/y/"}, {"de/x.md", ADDRESS, "/de/x/"}}},
    {"a folder may be mounted twice, for some files each",
     {{"../hugo.yaml",
       "module: {mounts: [{source: content, target: content, includeFiles: '*.md'}, "
       "{source: content, target: content/l, includeFiles: law/*}]}"},
      {"a.md", ""},
      {"law/b.md", ""}},
     {{"a.md", ADDRESS, "/a/"}, {"law/b.md", ADDRESS, "/l/law/b/"}}},
    {"of a file that two mounts have the first mount's is the page",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}\n"
                       "module: {mounts: [{source: content/own, target: content}, "
                       "{source: content/all, target: content}]}"},
      {"own/s/x.md", ""},
      {"all/s/x.md", ""},
      {"own/s/_index.md", ""},
      {"all/s/_index.md", ""},
      {"own/y.md", ""},
      {"all/y.en.md", ""},
      {"own/z.fr.md", ""},
      {"all/z.fr.md", ""}},
     {{"own/s/x.md", ADDRESS, "/s/x/"},
      {"all/s/x.md", ADDRESS, NULL},
      {"own/s/_index.md", ADDRESS, "/s/"},
      {"all/s/_index.md", ADDRESS, NULL},
      {"own/y.md", ADDRESS, "/y/"},
      {"all/y.en.md", ADDRESS, NULL},
      {"own/z.fr.md", ADDRESS, "/fr/z/"},
      {"all/z.fr.md", ADDRESS, NULL}}},
    {"of two mounts' files with several endings the last mount's is the page",
     {{"../hugo.yaml", "module: {mounts: [{source: content/own, target: content}, "
                       "{source: content/all, target: content}]}"},
      {"own/x.md", ""},
      {"all/x.markdown", ""},
      {"own/b.md", ""},
      {"all/b/index.md", ""},
      {"own/c/index.md", ""},
      {"all/c.md", ""}},
     {{"own/x.md", ADDRESS, NULL},
      {"all/x.markdown", ADDRESS, "/x/"},
      {"own/b.md", ADDRESS, NULL},
      {"all/b/index.md", ADDRESS, "/b/"},
      {"own/c/index.md", ADDRESS, "/c/"},
      {"all/c.md", ADDRESS, NULL}}},
    {"a mount may be a file",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}\n"
                       "module: {mounts: [{source: content/main, target: content}, "
                       "{source: content/README.md, target: content/a/about.md}, "
                       "{source: content/LISEZ.md, target: content/about.fr.md}, "
                       "{source: content/home.md, target: content/_index.md}, "
                       "{source: content/none.md, target: content/none.md}]}"},
      {"main/x.md", ""},
      {"README.md", ""},
      {"LISEZ.md", ""},
      {"home.md", ""},
      {"other.md", ""}},
     {{"main/x.md", ADDRESS, "/x/"},
      {"README.md", ADDRESS, "/a/about/"},
      {"LISEZ.md", ADDRESS, "/fr/about/"},
      {"home.md", ADDRESS, "/"},
      {"other.md", ADDRESS, NULL}}},
    {"where mounts say what is content nothing else is",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, de: {weight: 2, contentDir: content/de}}\n"
                       "module: {mounts: [{source: assets, target: assets}, "
                       "{source: content/docs, target: content/docs}]}"},
      {"docs/a.md", ""},
      {"b.md", ""},
      {"de/c.md", ""}},
     {{"docs/a.md", ADDRESS, "/docs/a/"}, {"b.md", ADDRESS, NULL}, {"de/c.md", ADDRESS, NULL}}},
    {"mounts of other things leave the content where it is",
     {{"../hugo.yaml", "module: {mounts: [{source: assets, target: assets}, "
                       "{source: docs, target: static/docs}]}"},
      {"b.md", ""}},
     {{"b.md", ADDRESS, "/b/"}}},
    {"a theme's content is published behind the site's own",
     {{"../hugo.toml", "theme = ['ours', 'base', 'none', '../out']\n"
                       "[[module.imports]]\npath = 'more'\n"
                       "[[module.imports]]\npath = 'off'\ndisable = true\n"},
      {"x.md", ""},
      {"../themes/ours/content/x.md", ""},
      {"../themes/ours/content/y.md", ""},
      {"../themes/base/content/y.md", ""},
      {"../themes/base/content/legal/_index.md", ""},
      {"../themes/more/content/z.md", ""},
      {"../themes/off/content/w.md", ""},
      {"../themes/unused/content/v.md", ""}},
     {{"content/x.md", ADDRESS, "/x/"},
      {"themes/ours/content/x.md", ADDRESS, NULL},
      {"themes/ours/content/y.md", ADDRESS, "/y/"},
      {"themes/base/content/y.md", ADDRESS, NULL},
      {"themes/base/content/legal/_index.md", ADDRESS, "/legal/"},
      {"themes/more/content/z.md", ADDRESS, "/z/"},
      {"themes/off/content/w.md", ADDRESS, NULL},
      {"themes/unused/content/v.md", ADDRESS, NULL}}},
    {"a theme's own configuration says what of it is content, and which other modules it needs",
     {{"../hugo.toml", "theme = 'base'\n[[module.imports]]\npath = 'first'\n"
                       "[[module.imports]]\npath = 'alone'\nignoreImports = true\n"
                       "[[module.imports]]\npath = 'plain'\nignoreConfig = true\n"},
      {"../themes/base/hugo.yaml",
       "theme: [more, base]\nmodule: {mounts: [{source: texts, target: content}]}"},
      {"../themes/base/content/a.md", ""},
      {"../themes/base/texts/y.md", ""},
      {"../themes/more/content/y.md", ""},
      {"../themes/more/content/z.md", ""},
      {"../themes/first/content/z.md", ""},
      {"../themes/alone/config.yaml", "theme: none"},
      {"../themes/none/content/b.md", ""},
      {"../themes/plain/hugo.yaml", "module: {mounts: [{source: texts, target: content}]}"},
      {"../themes/plain/content/c.md", ""}},
     {{"themes/base/content/a.md", ADDRESS, NULL},
      {"themes/base/texts/y.md", ADDRESS, "/y/"},
      {"themes/more/content/y.md", ADDRESS, NULL},
      {"themes/more/content/z.md", ADDRESS, NULL},
      {"themes/first/content/z.md", ADDRESS, "/z/"},
      {"themes/none/content/b.md", ADDRESS, NULL},
      {"themes/plain/content/c.md", ADDRESS, "/c/"}}},
    {"a theme's addresses, taxonomies and cascades are not the site's",
     {{"../hugo.yaml", "theme: base\nlanguages: {en: {weight: 1}}"},
      {"../themes/base/hugo.yaml", "permalinks: {a: '/p/:title/'}\nlanguages: {fr: {weight: 1}}\n"
                                   "cascade: {draft: true}"},
      {"a/x.md", ""},
      {"a/y.fr.md", ""}},
     {{"a/x.md", ADDRESS, "/a/x/"}, {"a/y.fr.md", ADDRESS, "/a/y.fr/"}, {"a/x.md", HIDDEN, ""}}},
    {"a site may take a theme's addresses for its own",
     {{"../hugo.yaml", "theme: base\npermalinks: {_merge: shallow, a: '/own/:title/'}"},
      {"../themes/base/hugo.yaml", "permalinks: {a: '/p/:title/', b: '/p/:title/'}\n"
                                   "uglyURLs: true"},
      {"a/x.md", ""},
      {"b/x.md", ""}},
     {{"a/x.md", ADDRESS, "/own/x/"}, {"b/x.md", ADDRESS, "/p/x/"}}},
    {"a site may take all of its theme's configuration",
     {{"../hugo.yaml", "_merge: deep\ntheme: base\npermalinks: {a: '/own/:title/'}"},
      {"../themes/base/hugo.yaml", "permalinks: {a: '/p/:title/', b: '/p/:title/'}\n"
                                   "cascade: {draft: true}"},
      {"a/x.md", ""},
      {"b/x.md", ""}},
     {{"a/x.md", ADDRESS, "/own/x/"}, {"b/x.md", ADDRESS, "/p/x/"}, {"b/x.md", HIDDEN, "draft"}}},
    {"a module without mounts has no content here",
     {{"../hugo.toml", "[[module.imports]]\npath = 'bare'\nnoMounts = true\n"},
      {"x.md", ""},
      {"../themes/bare/content/y.md", ""}},
     {{"x.md", ADDRESS, "/x/"}, {"themes/bare/content/y.md", ADDRESS, NULL}}},
    {"a theme of looks is no theme of Hugo's",
     {{"../pamphlet.yaml", "theme: dark"},
      {"../hugo.yaml", "themesDir: parts\ntheme: base"},
      {"x.md", ""},
      {"../themes/dark/content/y.md", ""},
      {"../parts/base/content/z.md", ""}},
     {{"content/x.md", ADDRESS, "/x/"},
      {"themes/dark/content/y.md", ADDRESS, NULL},
      {"parts/base/content/z.md", ADDRESS, "/z/"}}},
    {"a module's own mounts say what of it is content, and a copy of it goes before a theme",
     {{"../hugo.toml", "[[module.imports]]\npath = 'example.org/group/pages'\n"
                       "[[module.imports]]\npath = 'base'\n"
                       "mounts = [{source = 'docs', target = 'content/d'}, "
                       "{source = 'assets', target = 'assets'}]\n"},
      {"x.md", ""},
      {"../_vendor/example.org/group/pages/content/legal.md", ""},
      {"../themes/example.org/group/pages/content/old.md", ""},
      {"../themes/base/content/y.md", ""},
      {"../themes/base/docs/z.md", ""}},
     {{"content/x.md", ADDRESS, "/x/"},
      {"_vendor/example.org/group/pages/content/legal.md", ADDRESS, "/legal/"},
      {"themes/example.org/group/pages/content/old.md", ADDRESS, NULL},
      {"themes/base/content/y.md", ADDRESS, NULL},
      {"themes/base/docs/z.md", ADDRESS, "/d/z/"}}},
    {"a bundle goes before a file at its place",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}"},
      {"a/x.md", ""},
      {"a/x/index.md", ""},
      {"a/x.fr.md", ""}},
     {{"a/x.md", ADDRESS, NULL},
      {"a/x/index.md", ADDRESS, "/a/x/"},
      {"a/x.fr.md", ADDRESS, "/fr/a/x/"}}},
    {"an index file in no language of the site is not the home page",
     {{"../hugo.yaml", "title: S"}, {"_index.de.md", ""}, {"_index.md", ""}},
     {{"_index.md", ADDRESS, "/"}, {"_index.de.md", ADDRESS, NULL}}},
    {"but one that names the site's language is the home page",
     {{"../hugo.yaml", "title: S"}, {"_index.en.md", ""}, {"_index.md", ""}},
     {{"_index.en.md", ADDRESS, "/"}, {"_index.md", ADDRESS, NULL}}},
    {"a bundle takes no first index file of a language in which it has none",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}"},
      {"a/index.fr.md", ""},
      {"a/b/index.md", ""},
      {"a/b/index.fr.md", ""},
      {"a/b/y.md", ""},
      {"a/c/_index.md", ""},
      {"b/index.fr.md", ""},
      {"b/c/_index.md", ""},
      {"c/index.fr.md", ""},
      {"c/a.md", ""},
      {"c/b/index.md", ""}},
     {{"a/index.fr.md", ADDRESS, "/fr/a/"},
      {"a/b/index.md", ADDRESS, "/a/b/"},
      {"a/b/index.fr.md", ADDRESS, NULL},
      {"a/b/y.md", ADDRESS, NULL},
      {"a/c/_index.md", ADDRESS, NULL},
      {"b/c/_index.md", ADDRESS, "/b/c/"},
      {"c/b/index.md", ADDRESS, NULL}}},
    {"of the index files that could be first it is the one of the folder that is first by name",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}"},
      {"a/index.fr.md", ""},
      {"a/b-c/index.md", ""},
      {"a/b/a.md", ""},
      {"a/b/a/index.md", ""},
      {"a/b/index.md", ""},
      {"a/z.md", ""}},
     {{"a/b/index.md", ADDRESS, "/a/b/"},
      {"a/b/a/index.md", ADDRESS, NULL},
      {"a/b-c/index.md", ADDRESS, NULL}}},
    {"nor where each language has a folder",
     {{"../hugo.yaml", "languages: {en: {weight: 1, contentDir: content/en}, "
                       "fr: {weight: 2, contentDir: content/fr}}"},
      {"fr/a/index.md", ""},
      {"en/a/b/index.md", ""},
      {"en/a/x.md", ""}},
     {{"fr/a/index.md", ADDRESS, "/fr/a/"},
      {"en/a/b/index.md", ADDRESS, "/a/b/"},
      {"en/a/x.md", ADDRESS, NULL}}},
    {"a build of the page's own takes no part of another",
     {{"a/_index.md", "cascade: {build: {list: never, render: never}}"},
      {"a/x.md", ""},
      {"a/y.md", "build: {render: always}"}},
     {{"a/x.md", HIDDEN, "unlisted"}, {"a/y.md", HIDDEN, ""}, {"a/y.md", ADDRESS, "/a/y/"}}},
    {"a cascade makes bundles headless, whatever their build is",
     {{"a/_index.md", "cascade: {headless: true}"},
      {"a/x/index.md", ""},
      {"a/y.md", ""},
      {"a/z/index.md", "headless: false"},
      {"a/w/index.md", "build: {list: always}"}},
     {{"a/x/index.md", HIDDEN, "unlisted"},
      {"a/x/index.md", ADDRESS, ""},
      {"a/y.md", HIDDEN, ""},
      {"a/z/index.md", HIDDEN, ""},
      {"a/w/index.md", HIDDEN, "unlisted"}}},
};

START_TEST(a_site_is_as_hugo_makes_it)
{
    hugo_site_check(&sites[_i]);
}
END_TEST

/* Hugo merges parameters key by key: those of a theme behind the site's own. */
START_TEST(a_themes_parameters_are_the_sites)
{
    folder_put("hugo.yaml", "theme: base\nparams: {name: Clinic, contact: {phone: 1}}\n");
    folder_put("themes/base/hugo.yaml", "params: {name: Theme, hours: 9 to 5, contact: {phone: 2, "
                                        "mail: a@example.org}}\n");
    folder_put("themes/base/config/_default/params.yaml", "hours: 8 to 4\n");
    folder_put("content/x.md",
               "{{% param name %}}, {{% param hours %}}, {{% param contact.phone %}}, "
               "{{% param contact.mail %}}\n");
    struct library *library = folder_open(&(struct sync_options){.now = HUGO_SITE_NOW});
    struct document *document = library_document(library, hugo_site_find(library, "x.md"));
    ck_assert_ptr_nonnull(strstr(document_text(document), "Clinic, 8 to 4, 1, a@example.org"));
    free(document);
    library_free(library);
}
END_TEST

SUITE(hugo_content)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 30);
    tcase_add_rows(tcase, a_site_is_as_hugo_makes_it, sites);
    tcase_add_test(tcase, a_themes_parameters_are_the_sites);
}
