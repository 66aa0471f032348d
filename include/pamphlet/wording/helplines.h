/*
 * The numbers that are called for help, and where each is: those of emergencies and those of
 * advice. A number is given as its n digits in ASCII.
 */
#ifndef PAMPHLET_WORDING_HELPLINES_H
#define PAMPHLET_WORDING_HELPLINES_H

#include <stdbool.h>
#include <stddef.h>

/* Whether it is an emergency number somewhere. */
bool helpline_is_known(const char *digits, size_t n);

/* Whether it is one that cannot be a measurement, such as a pulse. */
bool helpline_is_no_measure(const char *digits, size_t n);

/* Whether it is for what can wait, in some country: nobody there sends an ambulance. */
bool helpline_is_advice(const char *digits, size_t n);

/* Whether it is right, on a page in this language, where the numbers in the text `emergency` are
 * the ones for emergencies. */
bool helpline_is_local(const char *emergency, const char *language, const char *digits, size_t n);

/* Whether a text begins with the name of a place where the number may be called: "in the USA" for
 * 911. Languages: English, Spanish, French, German, Polish, Arabic. */
bool helpline_is_named(const char *s, size_t n_bytes, const char *digits, size_t n);

#endif
