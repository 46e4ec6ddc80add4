// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Several tests in one program: each file registers itself, the program's first argument names the one to run.
#pragma once

#include <QTest>

namespace forecourt::tests {

/// A test of this program. Thread: before main().
class RegisteredTest
{
public:
    using Run = int (*)(int argc, char** argv);

    /// Known as \a file is called, without folder and ending: "tst_frame".
    RegisteredTest(const char* file, Run run);
};

template<class Application, class Test>
int runTest(int argc, char** argv)
{
    const Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

/// How often or how many: a whole number in an environment variable, else \a fallback. Every run takes the quick
/// fallbacks, the rows of configuration Long the sizes of the plan.
[[nodiscard]] int numberFrom(const char* variable, int fallback);

} // namespace forecourt::tests

/// A test with an own beginning: FORECOURT_TEST_PROGRAM(TestTheme) { … return QTest::qExec(&test, argc, argv); }
#define FORECOURT_TEST_PROGRAM(Test) \
    static int run##Test(int argc, char** argv); \
    static const forecourt::tests::RegisteredTest registered##Test(__FILE__, run##Test); \
    static int run##Test(int argc, char** argv)

/// In the place of QTEST_GUILESS_MAIN.
#define FORECOURT_TEST(Test) \
    static const forecourt::tests::RegisteredTest registered##Test( \
        __FILE__, forecourt::tests::runTest<QCoreApplication, Test>);

/// In the place of QTEST_MAIN; the file includes <QApplication>.
#define FORECOURT_WINDOW_TEST(Test) \
    static const forecourt::tests::RegisteredTest registered##Test( \
        __FILE__, forecourt::tests::runTest<QApplication, Test>);
