/*
 * Stop words, by language: articles, pronouns, auxiliary verbs, and what a question begins with,
 * such as "how long does", also as they are spoken: "wots".
 *
 * Refuses words that mean no, without or never, and those that tell before from after: they change
 * what is asked. For whom somebody asks changes little, so such words are in lists of their own.
 * All are folded as those of a question are (tokens.h).
 */
#include "language/stop_words.h"

#include "base/tag.h"

#include <stddef.h>

static const struct tag_words words[] = {
    {"en", "a an the this that these those i im ive me my mine myself you your yours he him his "
           "himself herself she her it its we us our they them their is are am was were be been "
           "being do does did can could should shall would will may might must have has had "
           "having what whats which who whom whose when where why how if whether and or of to in "
           "on at for from by as with about into than then there here so too very just also any "
           "some because please since wheres hows whos thats whens whys theres heres anymore even "
           "shes youre youve youll youd theyre theyve theyll theyd lets long ok okay wot wots"},
    {"es", "el la los las lo un una unos unas al del de a en con por para que cual cuales quien "
           "quienes cuando donde como cuanto cuanta cuantos cuantas si y e o u yo me mi mis tu "
           "te tus se su sus le les nos es son soy era esta estan estoy ser estar he ha han hay "
           "puedo puede pueden podria debo debe deben tengo tiene hacer este esto ese esa eso "
           "muy tambien tiempo dura tarda desde hago hace hice hizo hecho hacemos ya q"},
    {"fr",
     "le la les l un une des de du d au aux en et ou a dans sur par pour avec ce cet cette "
     "ces ca cela c cest je j jai me m moi mon ma mes tu te t toi ton ta tes il elle on nous vous "
     "ils elles se s son sa ses leur leurs notre nos votre vos que qu qui quoi quel quelle "
     "quels quelles quand comment pourquoi combien est es suis sont etre ai as avons avez "
     "ont temps dure puis peux peut pouvez pouvons dois doit faut faire fait si y tres aussi "
     "depuis"},
    {"de", "mehr der die das den dem des ein eine einen einem einer eines ich mich mir mein meine "
           "meinen meinem meiner du dich dir dein deine sie ihr ihre ihren ihrem ihrer er ihm ihn "
           "es wir uns unser unsere man und oder ob in im ins an am auf aus bei beim mit von vom "
           "zu zum zur fur um als wie was wer wen wem wo wann warum wieso weshalb welche welcher "
           "welches welchen sich bin ist sind war sein werde wird werden hat habe haben kann "
           "konnen konnte darf durfen soll sollte sollen muss mussen mochte tun wenn dass da hier "
           "so sehr auch bitte lange dauert seit ne nen nem euch"},
    {"pl", "i a o w we z ze na do od u dla czy co kto kogo kiedy gdzie jak jaki jaka jakie ile "
           "dlaczego czemu czym jest sa jestem byc mam ma maja moge moze mozna powinienem "
           "powinnam powinno musze trzeba sie mnie mi moj moja moje mojego mojej moim ja ty pan "
           "pani to ten ta te tego tej tym zeby jesli jezeli oraz lub albo bardzo tez juz robic "
           "zrobic dlugo trwa"},
    {"ar", "هل ما ماذا من متي اين كيف لماذا كم في علي الي عن مع ان او و انا لي هو هي هذا هذه ذلك "
           "يمكن يمكنني عند منذ اذا يجب كان هناك تستغرق يستغرق يستمر تستمر ايش شو شنو وش ليش وين "
           "فين شلون ازاي امتي ينفع عندي وعندي عنده عندها لدي وانا"},
    {NULL, ""},
};

/* Not children, to whom other things apply than to their parents; nor sisters in languages that
 * call nurses so. */
static const struct tag_words people[] = {
    {"en", "mother mum mummy mom mam dad daddy father husband wife partner gran granny grandma "
           "grandmother nan nana grandad grandpa grandfather son daughter sister brother friend "
           "aunt uncle"},
    {"es", "madre mama padre papa marido esposo esposa mujer pareja abuela abuelo hijo hija "
           "hermana hermano suegra suegro amiga amigo"},
    {"fr", "mere maman pere papa mari femme conjoint compagne compagnon mamie papi fils fille "
           "soeur frere ami amie"},
    {"de", "mutter mutti mama vater vati papa mann ehemann frau ehefrau partner partnerin oma opa "
           "grossmutter grossvater sohn tochter bruder freund freundin"},
    {"pl", "mama mamie matka matce tata tacie ojciec ojcu maz mezowi zona zonie partner partnerka "
           "babcia babci dziadek dziadkowi syn synowi corka corce brat bratu"},
    {"ar", "امي والدتي ابي والدي زوجي زوجتي ابني ابنتي جدتي جدي اختي اخي ابوي بابا ماما مرتي اخوي"},
    {NULL, ""},
};

const char *stop_words(const char *language)
{
    return tag_words(words, language);
}

const char *stop_words_people(const char *language)
{
    return tag_words(people, language);
}
