/*
 * Whether the words of a link say where it leads.
 *
 * Refuses to weigh them: a link is vague only if its words are one of these texts, which are in the
 * languages that the program speaks.
 */
#include "wording/link_words.h"

#include "wording/phrases.h"

/* Removes the signs around the words of a link: "Read more…", "» here". */
static void trim_signs(const char **s, size_t *n_bytes)
{
    static const char signs[] = " |.|:|,|!|>|<|(|)|\u00a0|»|«|…|›|→|←";
    for (size_t n; (n = phrase_begins(*s, *n_bytes, signs)) != 0 && n < *n_bytes; *n_bytes -= n)
        *s += n;
    for (size_t n; (n = phrase_ends(*s, *n_bytes, signs)) != 0 && n < *n_bytes;)
        *n_bytes -= n;
}

/* Texts that do not say where a link leads, without the signs around them. */
static const char vague[] =
    "click here|here|more|more information|more info|read more|learn more|find out more|this "
    "link|link|this page|this|this website|website|this site|this pdf|this "
    "document|page|click|click this link|click this|details|more details|see here|read here|look "
    "here|click here for more|click here for more information|click here to find out more|click "
    "here to read more|read this|see more|go here|this leaflet|this article|tap here|press "
    "here|aquí|aqui|haga clic aquí|haz clic aquí|pulse aquí|clic aquí|haga clic aqui|haz clic "
    "aqui|haga click aquí|haga click aqui|haz click aquí|haz click aqui|click aquí|click aqui|clic "
    "aqui|pulse aqui|pinche aquí|pinche aqui|mas información|mas informacion|más "
    "informacion|más|más información|leer más|saber más|ver más|este enlace|enlace|esta "
    "página|este documento|hier|hier klicken|klicken sie hier|mehr|mehr lesen|weiterlesen|mehr "
    "erfahren|mehr informationen|weitere informationen|dieser link|diesem link|diese seite|dieser "
    "seite|ici|cliquez ici|cliquer ici|plus|en savoir plus|lire la suite|lire plus|plus "
    "d'informations|plus d’informations|ce lien|lien|cette page|tutaj|kliknij|kliknij "
    "tutaj|więcej|czytaj więcej|dowiedz się więcej|więcej informacji|ten link|tym linkiem|ta "
    "strona|هنا|اضغط هنا|انقر هنا|المزيد|اقرأ المزيد|لمزيد من المعلومات|هذا الرابط|هذه الصفحة|من "
    "هنا";

bool link_words_are_vague(const char *s, size_t n_bytes)
{
    trim_signs(&s, &n_bytes);
    return phrase_is(s, n_bytes, vague);
}
