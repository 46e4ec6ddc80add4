// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A printed list says where it ends before the list does.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/pages/pageprint.h"
#include "ui/print/paperprinter.h"

#include <QPdfWriter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace forecourt::ui;

namespace forecourt::tests::pageprint {

namespace {

/// Rows of one column, and perhaps more that were not fetched.
class LongList final : public QStandardItemModel
{
public:
    LongList(int rows, bool goesOn) : QStandardItemModel(rows, 1), m_goesOn(goesOn)
    {
        setHorizontalHeaderLabels({QStringLiteral("Row")});
        for (int row = 0; row < rows; ++row)
            setItem(row, 0, new QStandardItem(QString::number(row)));
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex&) const override { return m_goesOn; }
    void fetchMore(const QModelIndex&) override {} // the answer is on its way

private:
    bool m_goesOn;
};

} // namespace

class TestPagePrint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLeftOutIsNamed_data();
    void whatIsLeftOutIsNamed();
    void theWayToTheOthersIsThatOfThePage();
    void theRemarkTakesPlaceOnPaper();
};

void TestPagePrint::whatIsLeftOutIsNamed_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("goesOn");
    QTest::addColumn<bool>("isReading");
    QTest::addColumn<QString>("remark");
    const QString none = QStringLiteral("The list was still being read: none of its rows is printed. Export saves all of them.");
    const QString hundred = QStringLiteral("The first 100 rows of the list are printed; it goes on. Export saves all of them.");
    const QString most = QStringLiteral("The first 2.000 rows of the list are printed; it goes on. Export saves all of them.");
    QTest::newRow("empty") << 0 << false << false << QString();
    QTest::newRow("short") << 3 << false << false << QString();
    QTest::newRow("as long as may be") << MostPrintedRows << false << false << QString();
    QTest::newRow("one more") << MostPrintedRows + 1 << false << false << QStringLiteral("2.000 of 2.001 rows are printed. Export saves all of them.");
    QTest::newRow("not all fetched") << 100 << true << false << hundred;
    QTest::newRow("many, and not all fetched") << MostPrintedRows + 500 << true << false << most;
    QTest::newRow("the first ones are being read") << 0 << false << true << none;
    QTest::newRow("more are being read") << 100 << false << true << hundred;
    QTest::newRow("many, and more are being read") << MostPrintedRows + 500 << false << true << most;
}

void TestPagePrint::whatIsLeftOutIsNamed()
{
    QFETCH(int, rows);
    QFETCH(bool, goesOn);
    QFETCH(bool, isReading);
    QFETCH(QString, remark);
    PageFixture fixture;
    LongList list(rows, goesOn);
    QTableView table;
    table.setModel(&list);
    const SheetTable sheet = sheetTableOf(table, {}, fixture.context().format(), {}, isReading);
    QCOMPARE(sheet.rows.size(), qsizetype(std::min(rows, MostPrintedRows)) + 1);
    QCOMPARE(sheet.remark, remark);
}

void TestPagePrint::theWayToTheOthersIsThatOfThePage()
{
    PageFixture fixture;
    LongList list(MostPrintedRows + 1, false);
    QTableView table;
    table.setModel(&list);
    const SheetTable sheet = sheetTableOf(table, {}, fixture.context().format(), QStringLiteral("Ask for them."));
    QCOMPARE(sheet.remark, QStringLiteral("2.000 of 2.001 rows are printed. Ask for them."));
}

/// Below the last row: a page that is full to the last line goes on.
void TestPagePrint::theRemarkTakesPlaceOnPaper()
{
    PageFixture fixture;
    const Formatter& format = fixture.context().format();
    QTemporaryDir folder;
    const auto pagesOf = [&](const ViewSheet& sheet) {
        QPdfWriter writer(folder.filePath(QStringLiteral("sheet.pdf")));
        preparePaperPage(writer, format.locale());
        return paintViewSheet(sheet, format, writer, 96);
    };
    ViewSheet sheet;
    sheet.title = QStringLiteral("Session");
    SheetTable table;
    table.rows = {{QStringLiteral("Row")}};
    sheet.tables = {table};
    while (pagesOf(sheet) < 2)
        sheet.tables.first().rows.append({QStringLiteral("1")});
    sheet.tables.first().rows.removeLast(); // one page, full
    QCOMPARE(pagesOf(sheet), 1);
    sheet.tables.first().remark = QStringLiteral("2.000 of 2.001 rows are printed. ").repeated(10);
    QCOMPARE(pagesOf(sheet), 2);
}

FORECOURT_WINDOW_TEST(TestPagePrint)

} // namespace forecourt::tests::pageprint

#include "tst_pageprint.moc"
