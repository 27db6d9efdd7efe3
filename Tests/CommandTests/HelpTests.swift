import Testing
struct HelpTests {}
