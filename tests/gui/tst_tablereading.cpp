// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The texts of a table are read in slices, whole, and anew where it changes meanwhile.
#include "tests/support/testprogram.h"
#include "ui/models/tablereading.h"
#include "ui/models/texttablemodel.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace forecourt::ui;

namespace forecourt::tests::tablereading {

namespace {
void fill(TextTableModel& model, int rows, const QString& word)
{
    QList<QList<TextTableModel::Cell>> cells;
    for (int row = 0; row < rows; ++row)
        cells.append(QList<TextTableModel::Cell>{{word + QString::number(row), {}}, {QStringLiteral("x"), {}}});
    model.setTable({{QStringLiteral("Name"), false}, {QStringLiteral("Sum"), true}}, cells);
}
} // namespace

class TestTableReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsReadOnce_data();
    void everyRowIsReadOnce();
    void aChangedTableIsReadAnew();
    void aTableThatGoesIsNotTold();
};

void TestTableReading::everyRowIsReadOnce_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("isAtOnce");
    QTest::newRow("titles alone") << 0 << true;
    QTest::newRow("one") << 1 << true;
    QTest::newRow("a slice") << TableReading::PerSlice << true;
    QTest::newRow("one more") << TableReading::PerSlice + 1 << false;
    QTest::newRow("several slices") << 3 * TableReading::PerSlice + 7 << false;
}

void TestTableReading::everyRowIsReadOnce()
{
    QFETCH(int, rows);
    QFETCH(bool, isAtOnce);
    TextTableModel model;
    fill(model, rows, QStringLiteral("a"));
    TableReading reading(model, nullptr);
    QSignalSpy slices(&reading, &TableReading::sliceRead);
    QList<QStringList> read;
    connect(&reading, &TableReading::finished, &reading, [&read](const QList<QStringList>& all) { read = all; });
    reading.start();
    QCOMPARE(!read.isEmpty(), isAtOnce);
    QTRY_COMPARE(read.size(), rows + 1);
    QCOMPARE(read.first(), QStringList({QStringLiteral("Name"), QStringLiteral("Sum")}));
    for (int row = 0; row < rows; ++row)
        QCOMPARE(read.at(row + 1), QStringList({QStringLiteral("a%1").arg(row), QStringLiteral("x")}));
    for (const QVariantList& slice : slices)
        QVERIFY(slice.value(0).toInt() <= TableReading::PerSlice);
}

void TestTableReading::aChangedTableIsReadAnew()
{
    TextTableModel model;
    fill(model, 3 * TableReading::PerSlice, QStringLiteral("old"));
    TableReading reading(model, nullptr);
    QList<QStringList> read;
    connect(&reading, &TableReading::finished, &reading, [&read](const QList<QStringList>& all) { read = all; });
    reading.start();
    fill(model, 2 * TableReading::PerSlice, QStringLiteral("new"));
    QTRY_COMPARE(read.size(), 2 * TableReading::PerSlice + 1);
    for (qsizetype row = 1; row < read.size(); ++row)
        QVERIFY(read.at(row).first().startsWith(QStringLiteral("new")));
}

void TestTableReading::aTableThatGoesIsNotTold()
{
    auto model = std::make_unique<TextTableModel>();
    fill(*model, 3 * TableReading::PerSlice, QStringLiteral("a"));
    TableReading reading(*model, nullptr);
    QSignalSpy told(&reading, &TableReading::finished);
    reading.start();
    model.reset();
    QTest::qWait(0);
    QCOMPARE(told.size(), 0);
}

FORECOURT_WINDOW_TEST(TestTableReading)

} // namespace forecourt::tests::tablereading

#include "tst_tablereading.moc"
