/*
 * The marks that the layout adds.
 */
#include "layout/marks.h"

const char *mark_text(enum mark mark, bool ascii)
{
    static const char *const marks[MARK_MAX][2] = {
        [MARK_BULLET] = {"• ", "* "},      [MARK_QUOTE] = {"│ ", "| "},
        [MARK_CARD] = {"┃ ", "! "},        [MARK_CARD_WARNS] = {"▌ ", "! "},
        [MARK_CARD_CALLS] = {"█ ", "!! "}, [MARK_RULE] = {"─", "-"},
        [MARK_TITLE] = {"═", "="},         [MARK_HEADING] = {"▪ ", "# "},
        [MARK_WRAPPED] = {"  › ", "  > "}, [MARK_OPEN] = {"☐ ", "[ ] "},
        [MARK_DONE] = {"☑ ", "[x] "},      [MARK_BETWEEN] = {" │ ", " | "},
        [MARK_CROSS] = {"─┼─", "-+-"},
    };
    return marks[mark][ascii];
}
