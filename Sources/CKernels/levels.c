#include "CKernels.h"

bool folio_level_is_supported(enum folio_level level) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  switch (level) {
  case folio_level_v4: return __builtin_cpu_supports("x86-64-v4");
  case folio_level_v3: return __builtin_cpu_supports("x86-64-v3");
  case folio_level_baseline: return true;
  }
  return false;
#else
  return level == folio_level_baseline;
#endif
}
