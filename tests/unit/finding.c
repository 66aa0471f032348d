#include "finding.h"
#include "folder.h"
#include "sync/pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void finding_set_up(void)
{
    folder_set_up();
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  fr: {weight: 2}\n"
                                "  ja: {weight: 3}\n  th: {weight: 4}\n");
    folder_put("synonyms.yaml", "herniated disc: [Slipped disc, prolapsed disc]\n");
    folder_put("sciatica.md", "---\ntitle: Sciatica\nsynonyms: [leg nerve pain]\n---\n"
                              "Pain runs down the leg. It gets better in weeks.\n");
    folder_put("treatment.md", "---\ntitle: Sciatica treatment\n---\nWalking helps the leg.\n");
    folder_put("herniation.md", "---\ntitle: Herniated disc\ndescription: A disc that bulges.\n"
                                "---\nIt may press on a nerve and give sciatica.\n");
    folder_put("stenosis.md", "---\ntitle: Spinal stenosis\ncodes: [M48.0]\n---\n"
                              "A tight space. A caf\xc3\xa9 is no place to walk to, don't.\n");
    folder_put("slip.md", "---\ntitle: Spondylolisthesis\n---\nA bone has slipped.\n");
    folder_put("xray.md", "---\ntitle: X-ray\n---\nA picture of bones.\n");
    folder_put("draft.md", "---\ntitle: Secret sciatica\ndraft: true\n---\nhidden\n");
    folder_put("late.md", "---\ntitle: Late sciatica\npublishDate: 2031-01-01\n---\nlater\n");
    folder_put("unlisted.md", "---\ntitle: Unlisted sciatica\nbuild: {list: never}\n---\nx\n");
    folder_put("sciatica.fr.md", "---\ntitle: Sciatique\n---\nUne douleur de l'\xc3\xa9paule.\n");
    folder_put("only.fr.md", "---\ntitle: \xc3\x89"
                             "claircissement\n---\nSeulement ici.\n");
    folder_put("back.ja.md", "---\ntitle: \xe8\x85\xb0\xe7\x97\x9b\xe3\x81\xa8\xe3\x81\xaf\n---\n"
                             "\xe6\xa4\x8e\xe9\x96\x93\xe6\x9d\xbf\xe3\x83\x98\xe3\x83\xab\xe3\x83"
                             "\x8b\xe3\x82\xa2\xe3\x81\xae\xe7\x97\x87\xe7\x8a\xb6\n");
    folder_put("back.th.md", "---\ntitle: \xe0\xb8\x9b\xe0\xb8\xa7\xe0\xb8\x94\xe0\xb8\xab\xe0\xb8"
                             "\xa5\xe0\xb8\xb1\xe0\xb8\x87\n---\nx\n");
}

struct sync_options finding_options(void)
{
    return (struct sync_options){.now = 1900000000}; /* 2030 */
}

struct library *finding_open_packed(const struct sync_options *wanted)
{
    char path[128];
    struct pack_result result;
    char *why = NULL;
    const char *open_why;
    snprintf(path, sizeof path, "%s/x.library", folder_path());
    ck_assert_msg(pack_folder(folder_path(), path, wanted, NULL, &result, &why), "%s", why);
    struct library *library = library_open(path, &open_why);
    ck_assert_ptr_nonnull(library);
    return library;
}

char *finding_titles(const struct library *library, const struct library_query *query,
                     const char *words, enum search_answer *answer)
{
    struct library_results results;
    library_search(library, query, words, 10, &results);
    char *titles = folder_titles(library, &results);
    *answer = results.answer;
    library_results_done(&results);
    return titles;
}

/* Asks, and holds the titles, or as many as are wanted, against those found; returns the answer. */
static enum search_answer must(const struct library *library, const struct library_query *query,
                               const char *words, const char *wanted, bool all)
{
    enum search_answer answer;
    char *titles = finding_titles(library, query, words, &answer);
    bool fits = all ? strcmp(titles, wanted) == 0 : strncmp(titles, wanted, strlen(wanted)) == 0;
    ck_assert_msg(fits, "%s: %s", words, titles);
    free(titles);
    return answer;
}

void finding_must_answer(const struct library *library, const struct library_query *query,
                         const char *words, const char *wanted, enum search_answer answer)
{
    ck_assert_int_eq(must(library, query, words, wanted, true), answer);
}

void finding_must_find(const struct library *library, const struct library_query *query,
                       const char *words, const char *wanted)
{
    finding_must_answer(library, query, words, wanted, SEARCH_ALL);
}

void finding_must_show(const struct library *library, const struct library_query *query,
                       const char *words, const char *wanted)
{
    must(library, query, words, wanted, true);
}

void finding_must_begin(const struct library *library, const struct library_query *query,
                        const char *words, const char *wanted)
{
    must(library, query, words, wanted, false);
}
