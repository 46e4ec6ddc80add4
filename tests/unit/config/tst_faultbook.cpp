// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Explanations of faults: what matches, which wins, what is said of a file that is wrong.
#include "core/config/faultbook.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

namespace {
FaultBook bookOf(const QByteArray& faults, const QString& source = QStringLiteral("own.json"))
{
    FaultBook book;
    book.add("{\"faults\": [" + faults + "]}", source);
    return book;
}

QString causeOf(const FaultBook& book, const FaultSigns& signs, const QString& language = QStringLiteral("en"))
{
    const FaultEntry* entry = book.find(signs);
    return entry ? entry->cause(language) : QStringLiteral("(none)");
}

FaultSigns signs(const char* code, const char* vendorCode = "", const char* info = "", const char* vendor = "")
{
    return {QLatin1String(vendor), QLatin1String(code), QLatin1String(vendorCode), QLatin1String(info)};
}
} // namespace

class TestFaultBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closestEntryWins_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("vendorCode");
        QTest::addColumn<QString>("info");
        QTest::addColumn<QString>("vendor");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char* name, const char* code, const char* vendorCode, const char* info, const char* vendor,
                            const char* cause) {
            QTest::newRow(name) << QString::fromLatin1(code) << QString::fromLatin1(vendorCode) << QString::fromLatin1(info)
                                << QString::fromLatin1(vendor) << QString::fromLatin1(cause);
        };
        row("standard code alone", "GroundFailure", "", "", "Acme", "ground");
        row("without case", "groundfailure", "", "", "", "ground");
        row("the maker's code", "GroundFailure", "E12", "", "Acme", "twelve");
        row("the maker's code of that maker", "GroundFailure", "E12", "", "KEBA", "twelve at keba");
        row("a pattern", "OtherError", "X-77-b", "", "", "seventy-seven");
        row("words in the info", "OtherError", "", "door: OPEN now", "", "door");
        row("the later of two equal ones", "OverVoltage", "", "", "", "second");
        row("nothing fits", "WeakSignal", "", "", "", "(none)");
    }
    void closestEntryWins()
    {
        const FaultBook book = bookOf(R"(
            {"errorCode": "GroundFailure", "cause": "ground"},
            {"vendorErrorCode": ["E12", "E13"], "cause": "twelve"},
            {"vendor": "keba*", "vendorErrorCode": "E12", "cause": "twelve at keba"},
            {"vendorErrorCode": "x-77*", "cause": "seventy-seven"},
            {"info": "*door*open*", "cause": "door"},
            {"errorCode": "OverVoltage", "cause": "first"},
            {"errorCode": "OverVoltage", "cause": "second"})");
        QVERIFY(book.problems().isEmpty());
        QFETCH(QString, code);
        QFETCH(QString, vendorCode);
        QFETCH(QString, info);
        QFETCH(QString, vendor);
        QTEST(causeOf(book, {vendor, code, vendorCode, info}), "cause");
    }

    void textsHaveLanguages()
    {
        const FaultBook book = bookOf(R"({"errorCode": "OverVoltage",
            "cause": {"": "too much", "de": "zu viel"}, "check": {"de": ["eins", "zwei"], "fr": "un"}})");
        const FaultEntry* entry = book.find(signs("OverVoltage"));
        QVERIFY(entry);
        QCOMPARE(entry->cause(QStringLiteral("de_CH")), QStringLiteral("zu viel"));
        QCOMPARE(entry->cause(QStringLiteral("es")), QStringLiteral("too much"));
        const QStringList expected{QStringLiteral("eins"), QStringLiteral("zwei")};
        QCOMPARE(entry->check(QStringLiteral("de")), expected);
        QCOMPARE(entry->check(QStringLiteral("fr")), QStringList{QStringLiteral("un")});
        QCOMPARE(entry->source, QStringLiteral("own.json:1"));
    }

    void wrongEntriesAreReportedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("reason");
        QTest::newRow("for no fault") << QByteArray(R"({"cause": "x"})") << QStringLiteral("no fault");
        QTest::newRow("no text") << QByteArray(R"({"errorCode": "A"})") << QStringLiteral("neither \"cause\" nor \"check\"");
        QTest::newRow("a number") << QByteArray(R"({"errorCode": 7, "cause": "x"})") << QStringLiteral("\"errorCode\"");
        QTest::newRow("a number in a list") << QByteArray(R"({"errorCode": "A", "check": ["x", 7]})") << QStringLiteral("\"check\"");
        QTest::newRow("a slip") << QByteArray(R"({"errorcode": "A", "cause": "x"})") << QStringLiteral("\"errorcode\" is not known");
        QTest::newRow("our own texts are not for owners") << QByteArray(R"({"errorCode": "A", "text": "ground", "cause": "x"})")
                                                          << QStringLiteral("\"text\" is not known");
    }
    void wrongEntriesAreReportedWithTheirLine()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QString, reason);
        FaultBook book;
        book.add("{\"faults\": [\n  {\"errorCode\": \"Good {\\\"\", \"cause\": \"g\"},\n\n  " + entry + "]}", QStringLiteral("f.json"));
        QCOMPARE(book.entries().size(), 1);
        QCOMPARE(book.problems().size(), 1);
        QCOMPARE(book.problems().first().line, 4);
        QVERIFY2(book.problems().first().reason.contains(reason), qPrintable(book.problems().first().text()));
        QVERIFY(book.problems().first().text().startsWith(QStringLiteral("f.json, line 4: ")));
    }

    void brokenJsonNamesItsLine()
    {
        FaultBook book;
        book.add("{\"faults\": [\n{\"errorCode\": \"A\",,}\n]}", QStringLiteral("f.json"));
        QVERIFY(book.entries().isEmpty());
        QCOMPARE(book.problems().first().line, 2);
        book.add("[]", QStringLiteral("g.json"));
        book.add("\xff\xfe", QStringLiteral("h.json"));
        book.add(QByteArray(100'000, '['), QStringLiteral("deep.json"));
        QCOMPARE(book.problems().size(), 4);
        QVERIFY(book.entries().isEmpty());
    }

    void filesAndFoldersInOrder()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString& name, const QByteArray& text) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("faults.d")));
        write(QStringLiteral("faults.d/20.json"), R"({"faults": [{"errorCode": "A", "cause": "twenty"}]})");
        write(QStringLiteral("faults.d/10.json"), R"({"faults": [{"errorCode": "A", "cause": "ten"}, {"errorCode": "B", "cause": "ten"}]})");
        write(QStringLiteral("faults.d/notes.txt"), "not ours");
        write(QStringLiteral("faults.json"), "{");
        write(QStringLiteral("large.json"), QByteArray(FaultBook::MaximumFileBytes + 1, ' '));
        FaultBook book;
        book.addFiles({folder.filePath(QStringLiteral("faults.d")), folder.filePath(QStringLiteral("missing.json")),
                       folder.filePath(QStringLiteral("faults.json")), folder.filePath(QStringLiteral("large.json"))});
        QCOMPARE(causeOf(book, signs("A")), QStringLiteral("twenty"));
        QCOMPARE(causeOf(book, signs("B")), QStringLiteral("ten"));
        QCOMPARE(book.problems().size(), 2); // a missing file is none
        QVERIFY(book.problems().last().reason.contains(QStringLiteral("1 MiB")));
    }

    void hostilePatternsEnd()
    {
        const FaultBook book = bookOf("{\"info\": \"" + QByteArray("*a").repeated(200) + "b\", \"cause\": \"x\"}");
        QCOMPARE(causeOf(book, signs("", "", QByteArray(2000, 'a').constData())), QStringLiteral("(none)"));
    }
};

FORECOURT_TEST(TestFaultBook)
#include "tst_faultbook.moc"
