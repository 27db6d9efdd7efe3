#include <curl/curl.h>

// Swift cannot call functions with variable arguments.

static inline CURLcode folio_curl_set_text(CURL *handle, CURLoption option, const char *text) {
  return curl_easy_setopt(handle, option, text);
}

static inline CURLcode folio_curl_set_number(CURL *handle, CURLoption option, long number) {
  return curl_easy_setopt(handle, option, number);
}

static inline CURLcode folio_curl_set_pointer(CURL *handle, CURLoption option, void *pointer) {
  return curl_easy_setopt(handle, option, pointer);
}

static inline CURLcode folio_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *list) {
  return curl_easy_setopt(handle, option, list);
}

typedef size_t (*folio_curl_receiver)(char *bytes, size_t size, size_t count, void *context);
typedef int (*folio_curl_observer)(void *context, curl_off_t expected, curl_off_t received, curl_off_t, curl_off_t);

static inline CURLcode folio_curl_set_receiver(CURL *handle, folio_curl_receiver receiver) {
  return curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, receiver);
}

static inline CURLcode folio_curl_set_observer(CURL *handle, folio_curl_observer observer) {
  return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, observer);
}

static inline CURLcode folio_curl_get_number(CURL *handle, CURLINFO info, long *number) {
  return curl_easy_getinfo(handle, info, number);
}

static inline CURLcode folio_curl_get_offset(CURL *handle, CURLINFO info, curl_off_t *number) {
  return curl_easy_getinfo(handle, info, number);
}
