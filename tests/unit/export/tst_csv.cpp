// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// CSV out and in: quoting, formulas, encodings, separators, broken files.
#include "core/export/csvreader.h"
#include "core/export/csvwriter.h"
#include "core/export/textdecoding.h"
#include "tests/support/testprogram.h"

#include <QBuffer>
#include <QTest>

using namespace forecourt;
using namespace forecourt::exporting;
using namespace Qt::StringLiterals;

namespace forecourt::tests::csv {

namespace {
QByteArray written(const api::CsvStyle& style, const std::function<void(CsvWriter&)>& fill)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, style);
    fill(writer);
    writer.endRow();
    if (!writer.finish())
        return "failed";
    return buffer.data().mid(3);
}

QList<QStringList> rowsOf(QStringView text, QChar separator, qsizetype piece)
{
    CsvReader reader(separator);
    QList<CsvRow> rows;
    for (qsizetype at = 0; at < text.size(); at += piece)
        rows += reader.feed(text.mid(at, piece));
    rows += reader.finish();
    QList<QStringList> cells;
    for (const CsvRow& row : rows)
        cells.append(row.cells);
    return cells;
}
} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatNeedsIt_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << "Anna" << QByteArray("Anna");
        QTest::newRow("separator") << "Weber; Anna" << QByteArray("\"Weber; Anna\"");
        QTest::newRow("quote") << "the \"boss\"" << QByteArray("\"the \"\"boss\"\"\"");
        QTest::newRow("line end") << "a\nb" << QByteArray("\"a\nb\"");
        QTest::newRow("blank at the end") << "a " << QByteArray("\"a \"");
        QTest::newRow("formula =") << "=1+1" << QByteArray("'=1+1");
        QTest::newRow("formula +") << "+49 711" << QByteArray("'+49 711");
        QTest::newRow("formula -") << "-2" << QByteArray("'-2");
        QTest::newRow("formula @") << "@SUM(A1)" << QByteArray("'@SUM(A1)");
        QTest::newRow("formula behind blanks") << "  =1" << QByteArray("'  =1");
        QTest::newRow("formula behind a tab") << "\t=1" << QByteArray("'\t=1");
        QTest::newRow("another program's separator") << "Weber, Anna" << QByteArray("\"Weber, Anna\"");
        QTest::newRow("looks disarmed already") << "'=1" << QByteArray("''=1");
        QTest::newRow("an apostrophe before a word") << "'s" << QByteArray("'s");
        QTest::newRow("full-width =") << QString(QChar(0xFF1D)) + QLatin1Char('1') << QByteArray("'\xEF\xBC\x9D" "1");
    }
    void quotesWhatNeedsIt()
    {
        QFETCH(QString, value);
        QFETCH(QByteArray, cell);
        QCOMPARE(written({u';', u',', "UTC"}, [&](CsvWriter& writer) { writer.text(value); }), cell + "\r\n");
    }

    void disarmingLosesNothing_data()
    {
        QTest::addColumn<QString>("value");
        for (const char* value : {"", "Anna", "=1", "'=1", "''=1", " =1", "' =1", "'", "'s", "-", "'-", "\t=1", "+49", "@x", "\"=1\""})
            QTest::newRow(qPrintable(u"[%1]"_s.arg(QLatin1String(value)))) << QString::fromLatin1(value);
    }
    void disarmingLosesNothing()
    {
        QFETCH(QString, value);
        QCOMPARE(rearmed(disarmed(value)), value);
        CsvReader reader(u',');
        const QByteArray line = written({}, [&](CsvWriter& writer) {
            writer.text(u"first");
            writer.text(value);
        });
        const QList<CsvRow> rows = reader.feed(QString::fromUtf8(line));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rearmed(rows.first().cells.value(1)), value);
    }

    void writesNumbersWithTheirDecimalPoint_data()
    {
        QTest::addColumn<qint64>("thousandths");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("kWh") << qint64(12'345) << 3 << QByteArray("12,345");
        QTest::newRow("below one") << qint64(7) << 3 << QByteArray("0,007");
        QTest::newRow("rounded up") << qint64(1'250) << 1 << QByteArray("1,3");
        QTest::newRow("negative is a number, no formula") << qint64(-1'500) << 3 << QByteArray("-1,500");
        QTest::newRow("no -0") << qint64(-1) << 1 << QByteArray("0,0");
        QTest::newRow("whole") << qint64(80'000) << 0 << QByteArray("80");
        QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << 3 << QByteArray("-9223372036854775,808");
    }
    void writesNumbersWithTheirDecimalPoint()
    {
        QFETCH(qint64, thousandths);
        QFETCH(int, decimals);
        QFETCH(QByteArray, cell);
        QCOMPARE(written({u';', u',', "UTC"}, [&](CsvWriter& writer) { writer.number(thousandths, decimals); }), cell + "\r\n");
    }

    void writesWholeNumbersAsTheyAre()
    {
        QCOMPARE(written({u';', u',', "UTC"}, [](CsvWriter& writer) {
                     writer.integer(-5);
                     writer.integer(std::nullopt);
                     writer.integer(std::numeric_limits<qint64>::max());
                 }),
                 QByteArray("-5;;9223372036854775807\r\n"));
    }

    void marksTheEncodingOnlyWhereWanted()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        CsvWriter writer(buffer, {u',', u'.', "UTC", false});
        writer.text(u"a");
        writer.endRow();
        QVERIFY(writer.finish());
        QCOMPARE(buffer.data(), QByteArray("a\r\n"));
    }

    void beginsWithAByteOrderMark()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        CsvWriter writer(buffer, {});
        writer.texts({u"a"_s, u"b"_s});
        writer.endRow();
        QVERIFY(writer.finish());
        QCOMPARE(buffer.data(), QByteArray("\xEF\xBB\xBF" "a,b\r\n"));
    }

    void readsWhatSpreadsheetsWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QStringList>>("rows");
        QTest::newRow("CRLF") << "a,b\r\nc,d\r\n" << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("LF, no last line end") << "a,b\nc,d" << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("CR") << "a\rb\r" << QList<QStringList>{{u"a"_s}, {u"b"_s}};
        QTest::newRow("empty cells") << ",a,\n" << QList<QStringList>{{u""_s, u"a"_s, u""_s}};
        QTest::newRow("blank lines") << "a\n\n\r\nb\n" << QList<QStringList>{{u"a"_s}, {u"b"_s}};
        QTest::newRow("quoted") << "\"a,\"\"b\"\"\nc\",d\n" << QList<QStringList>{{u"a,\"b\"\nc"_s, u"d"_s}};
        QTest::newRow("CRLF in quotes") << "\"a\r\nb\",d\r\n" << QList<QStringList>{{u"a\r\nb"_s, u"d"_s}};
        QTest::newRow("quote inside a bare cell") << "a\"b,c\n" << QList<QStringList>{{u"a\"b"_s, u"c"_s}};
        QTest::newRow("text behind a quoted one") << "\"a\"b,c\n" << QList<QStringList>{{u"ab"_s, u"c"_s}};
        QTest::newRow("only an empty quoted cell") << "\"\"\n" << QList<QStringList>{{u""_s}};
        QTest::newRow("nothing") << "" << QList<QStringList>{};
    }
    void readsWhatSpreadsheetsWrite()
    {
        QFETCH(QString, text);
        QFETCH(QList<QStringList>, rows);
        for (const qsizetype piece : {1, 2, 3, 1000})
            QCOMPARE(rowsOf(text, u',', piece), rows);
    }

    void namesTheLineWhereARowBegins()
    {
        CsvReader reader(u',');
        const QList<CsvRow> rows = reader.feed(u"head\r\n\r\n\"two\r\nlines\",x\r\nlast\r\n");
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[1].line, 3);
        QCOMPARE(rows[2].line, 5);
    }

    void marksWhatIsBroken()
    {
        CsvReader open(u',');
        QVERIFY(open.feed(u"\"never closed,\n and on").isEmpty());
        const QList<CsvRow> rest = open.finish();
        QCOMPARE(rest.size(), 1);
        QVERIFY(rest[0].isBroken);
        CsvReader wide(u',');
        const QList<CsvRow> rows = wide.feed(QString(1000, u',') + u"\n"_s + QString(CsvReader::MaximumCell + 1, u'x') + u"\nok\n"_s);
        QVERIFY(rows[0].isBroken && rows[1].isBroken && !rows[2].isBroken);
        QCOMPARE(rows[0].cells.size(), CsvReader::MaximumCells);
        QCOMPARE(rows[1].cells[0].size(), CsvReader::MaximumCell);
    }

    void longerCellsAreReadWhereWanted()
    {
        CsvReader reader(u',', 3 * CsvReader::MaximumCell);
        const QString cell(2 * CsvReader::MaximumCell, u'x');
        QVERIFY(reader.feed(QString(u"\"a\n"_s)).isEmpty());
        QVERIFY(reader.isWithinRow());
        const QList<CsvRow> rows = reader.feed(QString(u"b\","_s + cell + u"\n"_s));
        QVERIFY(!reader.isWithinRow());
        QCOMPARE(rows.size(), 1);
        QVERIFY(!rows[0].isBroken);
        QCOMPARE(rows[0].cells, (QStringList{u"a\nb"_s, cell}));
    }

    void findsTheSeparator_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QChar>("separator");
        QTest::newRow("semicolon") << "name;tag\nWeber, A.;04A2\n" << QChar(u';');
        QTest::newRow("comma") << "name,tag\n\"a;b\",04A2\n" << QChar(u',');
        QTest::newRow("tab") << "name\ttag\na\tb\n" << QChar(u'\t');
        QTest::newRow("one column") << "tag\n04A2\n" << QChar(u',');
        QTest::newRow("commas in the text") << "name;tag\na,b,c;1\nd;2\n" << QChar(u';');
        QTest::newRow("no line end") << "a;b" << QChar(u';');
    }
    void findsTheSeparator()
    {
        QFETCH(QString, head);
        QFETCH(QChar, separator);
        QCOMPARE(detectSeparator(head), separator);
    }

    void findsTheEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const QByteArray utf16("J\0\xFC\0r\0g\0;\0\xAC\x20", 12);
        QTest::newRow("UTF-8") << QByteArray("J\xC3\xBCrg;\xE2\x82\xAC") << "Jürg;€";
        QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBFJ\xC3\xBCrg;\xE2\x82\xAC") << "Jürg;€";
        QTest::newRow("Windows' Latin-1") << QByteArray("J\xFCrg;\x80") << "Jürg;€";
        QTest::newRow("UTF-16 LE with mark") << "\xFF\xFE" + utf16 << "Jürg;€";
        QTest::newRow("UTF-16 LE") << utf16 << "Jürg;€";
        QTest::newRow("UTF-16 BE with mark") << QByteArray("\xFE\xFF\0J\0\xFC\0r\0g\0;\x20\xAC", 14) << "Jürg;€";
        QTest::newRow("Latin-1 far behind") << QByteArray(600'000, 'a') + "\xFC" << QString(600'000, u'a') + u"ü"_s;
        QTest::newRow("empty") << QByteArray() << "";
    }
    void findsTheEncoding()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto encoding = detectEncoding(buffer, std::atomic<bool>(false));
        QVERIFY(encoding);
        QCOMPARE(buffer.pos(), 0);
        TextDecoder decoder(*encoding);
        QString decoded;
        for (qsizetype at = 0; at < bytes.size(); at += 7) // characters are cut
            decoded += decoder.decode(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(7, bytes.size() - at)));
        QCOMPARE(decoded, text);
    }

    void refusesWhatIsNoText()
    {
        QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QVERIFY(!detectEncoding(buffer, std::atomic<bool>(false)));
    }
};

FORECOURT_TEST(TestCsv)

} // namespace forecourt::tests::csv

#include "tst_csv.moc"
