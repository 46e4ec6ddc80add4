// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A text is looked for in all rows of a model that reads page by page, not only in those it has read.
#include "tests/support/testprogram.h"
#include "ui/models/modelroles.h"
#include "ui/models/rowfilter.h"

#include <QAbstractItemModelTester>
#include <QAbstractListModel>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace forecourt::ui;

namespace forecourt::tests::rowfilter {

namespace {

constexpr int PageRows = 10;

/// Rows "row 0", "row 1", …, of which a page comes each time the event loop runs.
class PagedModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PagedModel(int rows) : m_all(rows) { take(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        return role == SearchRole || role == Qt::DisplayRole ? QStringLiteral("row %1").arg(index.row()) : QVariant();
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && m_rows < m_all && !m_isReading && !fails; }
    void fetchMore(const QModelIndex& parent) override
    {
        if (canFetchMore(parent))
            read();
    }
    void read(bool bringsRows = true)
    {
        m_isReading = true;
        ++reads;
        QTimer::singleShot(0, this, [this, bringsRows] {
            m_isReading = false;
            if (bringsRows)
                take();
            Q_EMIT stateChanged();
        });
    }
    void begin(int rows)
    {
        beginResetModel();
        m_all = rows;
        m_rows = 0;
        endResetModel();
        take();
    }

    int reads = 0;
    bool fails = false;

Q_SIGNALS:
    void stateChanged();

private:
    void take()
    {
        const int rows = std::min(PageRows, m_all - m_rows);
        if (rows == 0)
            return;
        beginInsertRows({}, m_rows, m_rows + rows - 1);
        m_rows += rows;
        endInsertRows();
    }

    int m_all;
    int m_rows = 0;
    bool m_isReading = false;
};

} // namespace

class TestRowFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsLookedForInWhatWasNotReadYet();
    void withoutATextNothingIsReadOn();
    void aLongLogIsNotReadToItsEnd();
    void aPageThatFailsEndsIt();
    void aModelThatWasBusyIsReadOn();
};

void TestRowFilter::aTextIsLookedForInWhatWasNotReadYet()
{
    PagedModel model(95);
    RowFilter filter;
    const QAbstractItemModelTester tester(&filter);
    filter.setSourceModel(&model);
    filter.setText(QStringLiteral("94"));
    QCOMPARE(filter.rowCount(), 0);
    QTRY_COMPARE(filter.rowCount(), 1);
    QCOMPARE(model.rowCount(), 95);
    QVERIFY(!filter.isPartlyRead());
    model.begin(195); // other rows, the same text
    QTRY_COMPARE(filter.rowCount(), 2);
    QCOMPARE(filter.index(1, 0).data().toString(), QStringLiteral("row 194"));
}

void TestRowFilter::withoutATextNothingIsReadOn()
{
    PagedModel model(95);
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.setRule([](int) { return false; });
    QTest::qWait(20);
    QCOMPARE(model.reads, 0);
    filter.setText(QStringLiteral("x"));
    QTRY_COMPARE(model.rowCount(), 95);
}

void TestRowFilter::aLongLogIsNotReadToItsEnd()
{
    PagedModel model(PageRows * (RowFilter::MostPages + 10));
    RowFilter filter;
    const QSignalSpy changes(&filter, &RowFilter::isPartlyReadChanged);
    filter.setSourceModel(&model);
    filter.setText(QStringLiteral("nowhere"));
    QTRY_VERIFY(filter.isPartlyRead());
    QTest::qWait(20);
    QCOMPARE(model.reads, RowFilter::MostPages);
    QCOMPARE(changes.size(), 1);
    filter.setText(QStringLiteral("nothing")); // another text, another search
    QVERIFY(!filter.isPartlyRead());
    QTRY_COMPARE(model.rowCount(), PageRows * (RowFilter::MostPages + 10));
    QVERIFY(!filter.isPartlyRead());
}

void TestRowFilter::aPageThatFailsEndsIt()
{
    PagedModel model(95);
    RowFilter filter;
    filter.setSourceModel(&model);
    model.fails = true;
    filter.setText(QStringLiteral("94"));
    QTest::qWait(20);
    QCOMPARE(model.reads, 0);
    QCOMPARE(filter.rowCount(), 0);
    model.fails = false;
    model.read(); // as "Read again" does
    QTRY_COMPARE(filter.rowCount(), 1);
}

void TestRowFilter::aModelThatWasBusyIsReadOn()
{
    PagedModel model(95);
    RowFilter filter;
    filter.setSourceModel(&model);
    connect(&model, &PagedModel::stateChanged, &filter, &RowFilter::readOn);
    model.read(false); // a look at what is new
    filter.setText(QStringLiteral("94")); // meanwhile nothing can be read
    QTRY_COMPARE(filter.rowCount(), 1);
}

FORECOURT_WINDOW_TEST(TestRowFilter)

} // namespace forecourt::tests::rowfilter

#include "tst_rowfilter.moc"
