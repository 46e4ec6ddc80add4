// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Average power and idle time in the lists of sessions: live they go on, stored they stay.
#include "tests/gui/fakeconsole.h"
#include "tests/support/testprogram.h"
#include "ui/models/modelroles.h"
#include "ui/models/samplemodel.h"
#include "ui/models/transactionmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::sessionmodels {

class TestSessionModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveSessionsTellAverageAndIdleTime();
    void storedSessionsTellAverageAndIdleTime();
    void samplesOfOneMomentAreOneRow();
};

void TestSessionModels::liveSessionsTellAverageAndIdleTime()
{
    using Column = TransactionModel::Column;
    FakeConsole console;
    LiveTransactionModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    TransactionBuilder session = aTransaction(1).at(QStringLiteral("a")).started(pictureTime().addSecs(-3600)).charged(6'000);
    session.record.lastSampleAt = pictureTime().addSecs(-1800);
    console.source.publishTransaction(session.record);
    QTRY_COMPARE(model.rowCount(), 1);
    const auto text = [&model](Column column) { return model.index(0, int(column)).data().toString(); };
    QCOMPARE(text(Column::Average), QStringLiteral("12,0"));
    QCOMPARE(text(Column::Idle), QString()); // nothing said: not known, which is not 0
    QVERIFY(!model.index(0, int(Column::Idle)).data(SortRole).isValid());
    ChangeBatch batch;
    batch.prices.idle = {{TransactionKey(1), {600, pictureTime().addSecs(-300)}}};
    console.source.publish(batch);
    QTRY_COMPARE(text(Column::Idle), QStringLiteral("0:15"));
    QCOMPARE(model.index(0, int(Column::Idle)).data(SortRole).toLongLong(), 900);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    console.clock.advance(std::chrono::minutes(1)); // it goes on
    QCOMPARE(text(Column::Idle), QStringLiteral("0:16"));
    const auto isIdle = [](const QList<QVariant>& call) { return call.first().toModelIndex().column() == int(Column::Idle); };
    QVERIFY(std::any_of(changed.begin(), changed.end(), isIdle));
}

void TestSessionModels::samplesOfOneMomentAreOneRow()
{
    using Column = SampleModel::Column;
    FakeConsole console;
    SampleModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    QList<MeterSample> samples;
    for (int minute = 0; minute < 3; ++minute) {
        MeterSample sample;
        sample.at = pictureTime().addSecs(60 * (minute - 3));
        sample.milli = 1'000'000LL * (minute + 1);
        samples.append(sample); // the register
        sample.measurand = Measurand::PowerActiveImport;
        sample.milli = 7'400'000;
        samples.append(sample);
    }
    model.setSamples(samples.mid(0, 2));
    QCOMPARE(model.rowCount(), 1);
    model.setSamples(samples); // as a running session goes on
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.index(2, int(Column::Power)).data().toString().contains(QStringLiteral("7,4")));
    samples[5].milli = 3'700'000;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setSamples(samples);
    QVERIFY(!changed.isEmpty());
    QVERIFY(model.index(2, int(Column::Power)).data().toString().contains(QStringLiteral("3,7")));
    model.setSamples({}); // another session
    QCOMPARE(model.rowCount(), 0);
}

void TestSessionModels::storedSessionsTellAverageAndIdleTime()
{
    using Column = TransactionModel::Column;
    FakeConsole console;
    PagedTransactionModel model(console.workspace, console.theHistory());
    QAbstractItemModelTester tester(&model);
    TransactionRecord known = aTransaction(1).at(QStringLiteral("a")).started(pictureTime().addSecs(-7200)).ended(pictureTime().addSecs(-3600), StopReason::Local, 7'400).record;
    known.idleS = 0;
    const TransactionRecord silent = aTransaction(2).at(QStringLiteral("a")).started(pictureTime()).ended(pictureTime(), StopReason::Local, 100).record;
    console.history.transactionRows = {known, silent};
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 2);
    const auto text = [&model](int row, Column column) { return model.index(row, int(column)).data().toString(); };
    QCOMPARE(text(0, Column::Average), QStringLiteral("7,4"));
    QCOMPARE(text(0, Column::Idle), QStringLiteral("0:00")); // known: it did not stand idle
    QCOMPARE(text(1, Column::Average), Formatter::missing()); // over no time
    QCOMPARE(text(1, Column::Idle), QString());
    TransactionRecord noted = known; // as the mirror tells it: without what only the history knows
    noted.idleS.reset();
    noted.note = QStringLiteral("guest");
    console.source.publishTransaction(noted);
    QTRY_COMPARE(text(0, Column::Note), QStringLiteral("guest"));
    QCOMPARE(text(0, Column::Idle), QStringLiteral("0:00"));
}

FORECOURT_WINDOW_TEST(TestSessionModels)

} // namespace forecourt::tests::sessionmodels

#include "tst_sessionmodels.moc"
