// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace forecourt::tests {

namespace {

std::map<std::string, RegisteredTest::Run, std::less<>>& allTests()
{
    static std::map<std::string, RegisteredTest::Run, std::less<>> tests;
    return tests;
}

std::string stem(std::string_view file)
{
    file.remove_prefix(file.find_last_of('/') + 1);
    return std::string(file.substr(0, file.find('.')));
}

int listTests(const char* program)
{
    std::fprintf(stderr, "Usage: %s TEST [arguments of Qt Test]\nTests in this program:\n", program);
    for (const auto& [name, run] : allTests())
        std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
}

} // namespace

RegisteredTest::RegisteredTest(const char* file, Run run)
{
    allTests().emplace(stem(file), run);
}

int numberFrom(const char* variable, int fallback)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : fallback;
}

} // namespace forecourt::tests

int main(int argc, char** argv)
{
    using namespace forecourt::tests;
    const auto found = argc > 1 ? allTests().find(std::string_view(argv[1])) : allTests().end();
    if (found == allTests().end())
        return listTests(argv[0]);
    argv[1] = argv[0];
    return found->second(argc - 1, argv + 1);
}
