// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where prices apply: written anew when something shown there changes, not with every value of a meter.
#include "tests/gui/fakeconsole.h"
#include "tests/support/testprogram.h"
#include "ui/models/priceplacemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::priceplaces {

using Column = PricePlaceModel::Column;

/// One charger, a price for all of the site, and the places.
struct Places
{
    FakeConsole console;
    StationBuilder bay = aStation(QStringLiteral("BAY-1")).named(QStringLiteral("Bay 1")).online().withConnectors(1);
    PriceId standard;
    std::unique_ptr<PricePlaceModel> model;

    Places()
    {
        console.source.publishStation(bay.state);
        standard = console.prices.add(QStringLiteral("Standard"), Rate::fromMinor(35), pictureTime().addDays(-60));
        console.prices.assignToSite(standard);
        model = std::make_unique<PricePlaceModel>(console.workspace);
        settle();
    }
    /// Longer than a wish to refresh waits.
    static void settle() { QTest::qWait(400); }
    void publish(const TransactionPointer& session)
    {
        ChangeBatch batch;
        batch.transactions = {session};
        console.source.publish(batch);
    }
};

class TestPricePlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesWriteNothingAnew();
    void namesAndSessionsDo();
    void anotherPriceBeginsInTime();
};

void TestPricePlaces::valuesWriteNothingAnew()
{
    Places p;
    p.publish(aTransaction(12).at(QStringLiteral("BAY-1")).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).started(pictureTime()).pointer());
    Places::settle();
    const QSignalSpy refreshed(p.model.get(), &PricePlaceModel::refreshed);
    for (int i = 1; i <= 3; ++i) {
        p.bay.state.link.lastHeardAt = pictureTime().addSecs(i);
        p.console.source.publishStation(p.bay.state);
        p.publish(aTransaction(12).at(QStringLiteral("BAY-1")).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).started(pictureTime()).charged(100 * i).pointer());
        Places::settle();
    }
    QCOMPARE(refreshed.count(), 0);
}

void TestPricePlaces::namesAndSessionsDo()
{
    Places p;
    QAbstractItemModelTester tester(p.model.get());
    const int rows = p.model->rowCount();
    p.console.source.publishStation(p.bay.named(QStringLiteral("Garage")).state);
    PricePlace place;
    place.level = PriceLevel::Station;
    place.station = p.bay.state.record.id;
    QTRY_COMPARE(p.model->index(p.model->rowOf(place.key()), int(Column::Place)).data().toString(), QStringLiteral("Garage"));
    p.publish(aTransaction(12).at(QStringLiteral("BAY-1")).started(pictureTime()).pointer());
    QTRY_COMPARE(p.model->rowCount(), rows + 1);
    p.publish(aTransaction(12).at(QStringLiteral("BAY-1")).started(pictureTime()).ended(pictureTime(), StopReason::Local, 900).pointer());
    QTRY_COMPARE(p.model->rowCount(), rows);
    p.console.source.publishStation(p.bay.withConnectors(2).state);
    QTRY_COMPARE(p.model->rowCount(), rows + 1);
}

void TestPricePlaces::anotherPriceBeginsInTime()
{
    Places p;
    const PriceId night = p.console.prices.add(QStringLiteral("Night"), Rate::fromMinor(20), pictureTime().addDays(-60));
    PriceBook book = p.console.prices.now();
    PriceAssignment later = book.assignments.first();
    later.id = PriceAssignmentId(99);
    later.price = night;
    later.from = pictureTime().addSecs(90);
    book.assignments.append(later);
    p.console.prices.publish(book);
    const auto applies = [&p] { return p.model->index(0, int(Column::Applies)).data().toString(); };
    QTRY_VERIFY2(applies().startsWith(QStringLiteral("Standard")), qPrintable(applies()));
    p.console.clock.advance(std::chrono::seconds(60));
    QVERIFY2(applies().startsWith(QStringLiteral("Standard")), qPrintable(applies()));
    p.console.clock.advance(std::chrono::seconds(40));
    QTRY_VERIFY2(applies().startsWith(QStringLiteral("Night")), qPrintable(applies()));
}

FORECOURT_WINDOW_TEST(TestPricePlaces)

} // namespace forecourt::tests::priceplaces

#include "tst_priceplaces.moc"
