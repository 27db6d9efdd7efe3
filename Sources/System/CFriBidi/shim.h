#include <fribidi.h>

/// The direction of a paragraph is that of its first letter; from left to right if it has none.
static const FriBidiParType folio_fribidi_first_strong = FRIBIDI_PAR_ON;
