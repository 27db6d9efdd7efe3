#include <curl/curl.h>
#include <dlfcn.h>
#include <stdbool.h>

// libcurl brings thirty libraries with it, which cost every start of the program more than most commands take. So it is
// loaded when something is to be downloaded.

/// The functions of libcurl that we call.
struct folio_curl {
  CURL *(*make)(void);
  void (*free)(CURL *);
  CURLcode (*perform)(CURL *);
  const char *(*message)(CURLcode);
  struct curl_slist *(*append)(struct curl_slist *, const char *);
  void (*free_list)(struct curl_slist *);
  // Both take variable arguments, which Swift cannot pass.
  CURLcode (*set)(CURL *, CURLoption, ...);
  CURLcode (*get)(CURL *, CURLINFO, ...);
};

/// Loads the library; false where it is missing or lacks a function. What was loaded stays until the process ends.
static inline bool folio_curl_load(struct folio_curl *_Nonnull curl) {
  void *library = dlopen("libcurl.so.4", RTLD_LAZY | RTLD_LOCAL);
  if (!library) return false;
  *(void **)&curl->make = dlsym(library, "curl_easy_init");
  *(void **)&curl->free = dlsym(library, "curl_easy_cleanup");
  *(void **)&curl->perform = dlsym(library, "curl_easy_perform");
  *(void **)&curl->message = dlsym(library, "curl_easy_strerror");
  *(void **)&curl->append = dlsym(library, "curl_slist_append");
  *(void **)&curl->free_list = dlsym(library, "curl_slist_free_all");
  *(void **)&curl->set = dlsym(library, "curl_easy_setopt");
  *(void **)&curl->get = dlsym(library, "curl_easy_getinfo");
  return curl->make && curl->free && curl->perform && curl->message && curl->append && curl->free_list && curl->set &&
         curl->get;
}

static inline CURL *_Nullable folio_curl_make(const struct folio_curl *_Nonnull curl) { return curl->make(); }

static inline void folio_curl_free(const struct folio_curl *_Nonnull curl, CURL *_Nonnull handle) {
  curl->free(handle);
}

static inline CURLcode folio_curl_perform(const struct folio_curl *_Nonnull curl, CURL *_Nonnull handle) {
  return curl->perform(handle);
}

static inline const char *_Nonnull folio_curl_message(const struct folio_curl *_Nonnull curl, CURLcode code) {
  return curl->message(code);
}

static inline struct curl_slist *_Nullable folio_curl_append(
    const struct folio_curl *_Nonnull curl, struct curl_slist *_Nullable list, const char *_Nonnull text) {
  return curl->append(list, text);
}

static inline void folio_curl_free_list(const struct folio_curl *_Nonnull curl, struct curl_slist *_Nullable list) {
  curl->free_list(list);
}

static inline void folio_curl_set_text(
    const struct folio_curl *_Nonnull curl, CURL *_Nonnull handle, CURLoption option, const char *_Nonnull text) {
  curl->set(handle, option, text);
}

static inline void folio_curl_set_number(
    const struct folio_curl *_Nonnull curl, CURL *_Nonnull handle, CURLoption option, long number) {
  curl->set(handle, option, number);
}

static inline void folio_curl_set_pointer(
    const struct folio_curl *_Nonnull curl, CURL *_Nonnull handle, CURLoption option, void *_Nullable pointer) {
  curl->set(handle, option, pointer);
}

typedef size_t (*folio_curl_receiver)(char *bytes, size_t size, size_t count, void *context);
typedef int (*folio_curl_observer)(void *context, curl_off_t expected, curl_off_t received, curl_off_t, curl_off_t);

static inline void folio_curl_set_receiver(
    const struct folio_curl *_Nonnull curl, CURL *_Nonnull handle, folio_curl_receiver _Nonnull receiver) {
  curl->set(handle, CURLOPT_WRITEFUNCTION, receiver);
}

static inline void folio_curl_set_observer(
    const struct folio_curl *_Nonnull curl, CURL *_Nonnull handle, folio_curl_observer _Nonnull observer) {
  curl->set(handle, CURLOPT_XFERINFOFUNCTION, observer);
}

static inline void folio_curl_get_number(
    const struct folio_curl *_Nonnull curl, CURL *_Nonnull handle, CURLINFO info, long *_Nonnull number) {
  curl->get(handle, info, number);
}

static inline void folio_curl_get_offset(
    const struct folio_curl *_Nonnull curl, CURL *_Nonnull handle, CURLINFO info, curl_off_t *_Nonnull number) {
  curl->get(handle, info, number);
}
