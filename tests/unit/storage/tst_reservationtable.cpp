// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reservations and local lists on the disk.
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace {

/// Every member set to something that is not its default.
ReservationRecord fullReservation(qint64 id)
{
    ReservationRecord record;
    record.id = ReservationId(id);
    record.ocppId = 12;
    record.station = StationId(QStringLiteral("CP-1"));
    record.evse = EvseId(2);
    record.token = IdToken{QStringLiteral("Tag-1"), IdTokenKind::Central};
    record.groupId = QStringLiteral("Family");
    record.person = PersonId(3);
    record.personName = QStringLiteral("Müller");
    record.createdAt = utc(2026, 5, 5, 8);
    record.expiresAt = utc(2026, 5, 5, 9);
    record.state = ReservationState::Unconfirmed;
    record.answer = CommandAnswer::Occupied;
    record.problem = QStringLiteral("<b>");
    record.transaction = TransactionKey(9);
    record.command = CommandId(4);
    record.wasShownReserved = true;
    record.user = QStringLiteral("Eva");
    record.cancelledBy = QStringLiteral("Otto");
    return record;
}

LocalListRecord fullList(const QString& station)
{
    LocalListRecord list;
    list.station = StationId(station);
    list.options = {false, LocalListPriority::ThisChargerFirst};
    list.isKnown = true;
    list.version = 7;
    list.entries = {{QStringLiteral("A"), LocalListVerdict{AuthorizationStatus::Blocked, utc(2027, 1, 1), QStringLiteral("G")}},
                    {QStringLiteral("B"), LocalListVerdict{}}};
    list.confirmedAt = utc(2026, 5, 5);
    list.isUnsupported = true;
    list.problem = LocalListProblem::Error;
    list.problemAt = utc(2026, 5, 6);
    return list;
}

bool save(StorageFixture& fixture, const LocalListRecord& list)
{
    return answer<void>([&](auto done) { fixture.site().saveLocalList(list, std::move(done)); }).has_value();
}

} // namespace

class ReservationTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reservationComesBackWhole();
    void oldOnesAreNotLoaded();
    void idsAreNeverReused();
    void localListComesBackWhole();
};

void ReservationTableTest::reservationComesBackWhole()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.load()->reservations.isEmpty());
    QCOMPARE(fixture.load()->nextReservationId, 1);
    fixture.site().saveReservation(fullReservation(1), {});
    QCOMPARE(fixture.load()->reservations, QList<ReservationRecord>{fullReservation(1)});
    ReservationRecord changed = fullReservation(1);
    changed.state = ReservationState::Cancelled;
    changed.endedAt = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    fixture.site().saveReservation(changed, {});
    QVERIFY(fixture.reopen());
    QCOMPARE(fixture.load()->reservations, QList<ReservationRecord>{changed});
}

void ReservationTableTest::oldOnesAreNotLoaded()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    ReservationRecord old = fullReservation(1);
    old.state = ReservationState::Used;
    old.endedAt = QDateTime::currentDateTimeUtc().addDays(-61);
    fixture.site().saveReservation(old, {});
    fixture.site().saveReservation(fullReservation(2), {}); // open, however old
    QCOMPARE(fixture.load()->reservations, QList<ReservationRecord>{fullReservation(2)});
}

void ReservationTableTest::idsAreNeverReused()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    ReservationRecord ancient = fullReservation(5);
    ancient.endedAt = utc(2020, 1, 1);
    fixture.site().saveReservation(ancient, {});
    ReservationRecord newer = fullReservation(4);
    newer.endedAt = utc(2026, 1, 1); // the ancient one goes with it
    fixture.site().saveReservation(newer, {});
    QVERIFY(fixture.reopen());
    QCOMPARE(fixture.load()->nextReservationId, 6);
}

void ReservationTableTest::localListComesBackWhole()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.load()->localLists.isEmpty());
    QVERIFY(save(fixture, fullList(QStringLiteral("B"))));
    QVERIFY(save(fixture, fullList(QStringLiteral("A"))));
    LocalListRecord changed = fullList(QStringLiteral("A"));
    changed.entries.removeLast();
    QVERIFY(save(fixture, changed));
    QVERIFY(fixture.reopen());
    QCOMPARE(fixture.load()->localLists, (QList<LocalListRecord>{changed, fullList(QStringLiteral("B"))}));
}

FORECOURT_TEST(ReservationTableTest)
#include "tst_reservationtable.moc"
