#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

// The parser's and the nodes' own fields, which libcmark-gfm-dev installs for writers of extensions:
// they let Markup look at the blocks before cmark-gfm starts on the inlines.
#include <cmark-gfm/parser.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/references.h>
#include <cmark-gfm/inlines.h>
