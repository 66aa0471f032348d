/*
 * The screens that are not views: what a kiosk shows while nobody is there, and the question
 * whether somebody still is. They have no keys of their own, because any key will do.
 */
#ifndef PAMPHLET_UI_WELCOME_H
#define PAMPHLET_UI_WELCOME_H

#include "kiosk/idle.h"
#include "ui/bar.h"
#include "ui/view.h"

/* Both draw the whole screen, the cursor on the line that says what to press. A tap on the
 * languages that the first one names opens the choice of a language. */
void welcome_draw(const struct view_context *context, const struct idle *idle,
                  struct screen *screen, struct bar *bar);
void welcome_draw_question(const struct view_context *context, const struct idle *idle,
                           struct screen *screen);

#endif
