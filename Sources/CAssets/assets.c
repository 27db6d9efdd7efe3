// `Bundle.module` dies once the binary leaves the build folder, so the assets are part of it.
#include "CAssets.h"

#define ASSET(name)        \
  folio_asset folio_asset_##name(void) {                                   \
    return (folio_asset){name##_bytes, sizeof name##_bytes};               \
  }

static const unsigned char sans_bytes[] = {
#embed "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
};
static const unsigned char sans_bold_bytes[] = {
#embed "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"
};
static const unsigned char style_bytes[] = {
#embed "files/style.css"
};
static const unsigned char contents_bytes[] = {
#embed "files/contents.js"
};
static const unsigned char player_bytes[] = {
#embed "files/scene.js"
  ,
#embed "files/drawing.js"
  ,
#embed "files/chart.js"
  ,
#embed "files/player.js"
};

ASSET(sans)
ASSET(sans_bold)
ASSET(style)
ASSET(contents)
ASSET(player)
