// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Places and the hardware in them: names, areas, photos, replacement, archive.
#include "tests/support/engineharness.h"
#include "tests/support/fakeaccountstore.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::engineplaces {

namespace {

const QString A = QStringLiteral("A");
const QString B = QStringLiteral("B");
const QByteArray Picture = QByteArrayLiteral("\xff\xd8\xff\xe0 a picture");

Result<void> replaced(EngineHarness& site, const QString& old, const QString& by)
{
    const auto future = site.engine->administration().replaceStation(StationId(old), StationId(by));
    site.settle();
    return future.isFinished() ? future.result() : failure(ErrorCode::TimedOut);
}

Result<void> photographed(EngineHarness& site, const QString& id, const QByteArray& photo)
{
    const auto future = site.engine->administration().savePhoto(StationId(id), photo);
    site.settle();
    return future.isFinished() ? future.result() : failure(ErrorCode::TimedOut);
}

/// A with everything a place has.
void furnish(EngineHarness& site)
{
    api::StationChange change;
    change.name = QStringLiteral("Bay 4");
    change.area = QStringLiteral("North");
    change.note = QStringLiteral("behind the pillar");
    change.connectorNames = {{2, QStringLiteral("right")}};
    QVERIFY(site.engine->administration().saveStation(StationId(A), change).result());
    QVERIFY(photographed(site, A, Picture));
}

void areaAndConnectorNamesAreKept()
{
    EngineHarness site;
    site.online(A);
    furnish(site);
    QCOMPARE(site.state(A)->record.area, QStringLiteral("North"));
    QCOMPARE(site.connector(A, 2).name, QStringLiteral("right"));
    QVERIFY(site.connector(A, 1).name.isEmpty());
    site.restart();
    QCOMPARE(site.state(A)->record.area, QStringLiteral("North"));
    QCOMPARE(site.connector(A, 2).name, QStringLiteral("right"));
    api::StationChange change;
    change.connectorNames = {{2, QString()}};
    QVERIFY(site.engine->administration().saveStation(StationId(A), change).result());
    QVERIFY(site.connector(A, 2).name.isEmpty());
}

void tooLongWordsAreRefused()
{
    EngineHarness site;
    site.provision(A);
    api::StationChange change;
    change.area = QString(101, QLatin1Char('x'));
    QCOMPARE(site.engine->administration().saveStation(StationId(A), change).result().error().args.value(0),
             QStringLiteral("area"));
    change = {};
    change.connectorNames = {{129, QStringLiteral("x")}};
    QCOMPARE(site.engine->administration().saveStation(StationId(A), change).result().error().code,
             ErrorCode::InvalidInput);
}

PinnedMeterKey keyOf(const QByteArray& der)
{
    PinnedMeterKey key;
    key.der = der;
    key.fingerprint = QStringLiteral("made up");
    key.pinnedBy = QStringLiteral("Eva");
    return key;
}

std::vector<EventRecord> keyEvents(const EngineHarness& site)
{
    std::vector<EventRecord> found;
    for (const EventRecord& event : site.site.events) {
        if (event.code.startsWith(QLatin1String("MeterKey")))
            found.push_back(event);
    }
    return found;
}

/// The fingerprint is ours, not what somebody says it is; who did what is among the events.
void keysOfMetersArePinned()
{
    EngineHarness site;
    site.online(A);
    api::StationChange change;
    change.meterKeys = {{2, keyOf("first")}};
    QVERIFY(site.engine->administration().saveStation(StationId(A), change).result());
    site.settle();
    const PinnedMeterKey first = site.state(A)->record.meterKeys.value(2);
    QCOMPARE(first.der, QByteArray("first"));
    QCOMPARE(first.fingerprint, QStringLiteral("a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e"));
    QVERIFY(first.pinnedAt.isValid());
    QCOMPARE(keyEvents(site).size(), size_t(1));
    QCOMPARE(keyEvents(site).back().code, QStringLiteral("MeterKeyPinned"));
    QCOMPARE(keyEvents(site).back().evse, std::optional(EvseId(2)));
    QCOMPARE(keyEvents(site).back().data.value(QLatin1String("user")).toString(), QStringLiteral("Eva"));
    change.meterKeys = {{2, keyOf("second")}};
    QVERIFY(site.engine->administration().saveStation(StationId(A), change).result());
    site.settle();
    QCOMPARE(keyEvents(site).size(), size_t(2));
    QCOMPARE(keyEvents(site).back().code, QStringLiteral("MeterKeyReplaced"));
    QCOMPARE(keyEvents(site).back().severity, Severity::Warning);
    QCOMPARE(keyEvents(site).back().data.value(QLatin1String("from")).toString(), first.fingerprint);
    site.restart();
    QCOMPARE(site.state(A)->record.meterKeys.value(2).der, QByteArray("second"));
}

/// Again is no news; nothing is left after a restart.
void keysOfMetersAreUnpinned()
{
    EngineHarness site;
    site.online(A);
    api::StationChange change;
    change.meterKeys = {{2, keyOf("first")}, {1, keyOf("other")}};
    QVERIFY(site.engine->administration().saveStation(StationId(A), change).result());
    site.settle();
    const QString fingerprint = site.state(A)->record.meterKeys.value(2).fingerprint;
    const size_t before = keyEvents(site).size();
    change.meterKeys = {{2, keyOf({})}};
    QVERIFY(site.engine->administration().saveStation(StationId(A), change).result());
    site.settle();
    QCOMPARE(site.state(A)->record.meterKeys.keys(), QList<int>{1});
    QCOMPARE(keyEvents(site).size(), before + 1);
    QCOMPARE(keyEvents(site).back().code, QStringLiteral("MeterKeyUnpinned"));
    QCOMPARE(keyEvents(site).back().severity, Severity::Warning);
    QCOMPARE(keyEvents(site).back().evse, std::optional(EvseId(2)));
    QCOMPARE(keyEvents(site).back().data.value(QLatin1String("from")).toString(), fingerprint);
    QCOMPARE(keyEvents(site).back().data.value(QLatin1String("user")).toString(), QStringLiteral("Eva"));
    QVERIFY(site.engine->administration().saveStation(StationId(A), change).result());
    site.settle();
    QCOMPARE(keyEvents(site).size(), before + 1);
    site.restart();
    QCOMPARE(site.state(A)->record.meterKeys.keys(), QList<int>{1});
}

void wrongKeysAreRefused()
{
    EngineHarness site;
    site.provision(A);
    for (const auto& [evse, der] : {std::pair(0, QByteArray("key")), std::pair(129, QByteArray("key")),
                                    std::pair(1, QByteArray(PinnedMeterKey::LongestKey + 1, 'k'))}) {
        api::StationChange change;
        change.meterKeys = {{evse, keyOf(der)}};
        QCOMPARE(site.engine->administration().saveStation(StationId(A), change).result().error().args.value(0), QStringLiteral("meterKeys"));
    }
}

/// Other hardware has another meter.
void replacementHasNoKeyOfTheOldMeter()
{
    EngineHarness site;
    site.online(A);
    api::StationChange change;
    change.meterKeys = {{1, keyOf("first")}};
    QVERIFY(site.engine->administration().saveStation(StationId(A), change).result());
    QVERIFY(replaced(site, A, B));
    QVERIFY(site.state(B)->record.meterKeys.isEmpty());
}

void archivedStationsAreShownApart()
{
    EngineHarness site;
    site.online(A);
    QVERIFY(site.engine->administration().archiveStation(StationId(A)).result());
    QVERIFY(!site.state(A));
    QCOMPARE(site.live->archivedStations().size(), 1);
    QVERIFY(site.live->archivedStation(StationId(A))->record.archivedAt.has_value());
    site.restart();
    site.settle();
    QCOMPARE(site.live->archivedStations().size(), 1);
    QVERIFY(site.engine->administration().restoreStation(StationId(A)).result());
    QVERIFY(site.state(A));
    QVERIFY(!site.state(A)->record.archivedAt);
    QVERIFY(site.live->archivedStations().isEmpty());
}

void replacementTakesOverThePlace()
{
    EngineHarness site;
    StationDouble old = site.online(A);
    furnish(site);
    QVERIFY(site.submit(A, ChangeAvailability{EvseId(2), Availability::Inoperative}));
    old.adapter().answer(CommandOutcome::Accepted, QStringLiteral("Accepted"));
    QCOMPARE(site.state(A)->record.outOfUse, QList<int>{2});
    StationDouble guest = site.connect(B); // waits in the lobby
    guest.boot(QStringLiteral("7.0"));
    QVERIFY(replaced(site, A, B));
    const StationPointer now = site.state(B);
    QVERIFY(now);
    QCOMPARE(now->record.name, QStringLiteral("Bay 4"));
    QCOMPARE(now->record.area, QStringLiteral("North"));
    QCOMPARE(now->record.note, QStringLiteral("behind the pillar"));
    QCOMPARE(now->record.boot.firmwareVersion, QStringLiteral("7.0"));
    QVERIFY(!now->record.photo.isEmpty());
    QCOMPARE(now->record.outOfUse, QList<int>{2}); // the place stays out of use
    QVERIFY(now->record.isAdmitted);
    QCOMPARE(now->record.replaces, QList<StationId>{StationId(A)});
    QVERIFY(!site.state(A));
    QCOMPARE(site.live->archivedStation(StationId(A))->record.replacedBy, StationId(B));
    QVERIFY(old.link().closeCode.has_value());
    StationDouble station(site, B, guest.epoch());
    station.status(2, ConnectorStatus::Available);
    QCOMPARE(site.connector(B, 2).name, QStringLiteral("right")); // named when it turns up
    site.restart();
    QCOMPARE(site.state(B)->record.replaces, QList<StationId>{StationId(A)});
    QCOMPARE(site.state(B)->record.outOfUse, QList<int>{2});
    QCOMPARE(site.live->archivedStation(StationId(A))->record.replacedBy, StationId(B));
}

/// A tag for the old charger alone would be refused at the new one, and its sessions would have another price or none.
void permissionsAndPricesGoOver()
{
    FakeAccountStore accounts;
    EngineHarness site;
    site.accounts = &accounts;
    site.restart();
    const StationId a(A);
    const StationId b(B);
    const StationId elsewhere(QStringLiteral("C"));
    site.provision(A);
    TokenRecord here;
    here.value = QStringLiteral("HERE");
    here.stations = {elsewhere, a};
    TokenRecord there;
    there.value = QStringLiteral("THERE");
    there.stations = {elsewhere};
    site.addToken(here);
    site.addToken(there);
    site.addToken(QStringLiteral("EVERYWHERE"));
    QVERIFY(replaced(site, A, B));
    site.settle();
    const QList<StationId> expected{elsewhere, b};
    QCOMPARE(site.live->token(here.value)->stations, expected);
    QCOMPARE(site.live->token(there.value)->stations, QList<StationId>{elsewhere});
    QVERIFY(site.live->token(QStringLiteral("EVERYWHERE"))->stations.isEmpty());
    const QList<std::pair<StationId, StationId>> takenOver{{a, b}};
    QCOMPARE(accounts.takenOver, takenOver);
    site.restart();
    site.settle();
    QCOMPARE(site.live->token(here.value)->stations, expected);
}

void replacedTwiceRemembersBoth()
{
    EngineHarness site;
    site.provision(A);
    QVERIFY(replaced(site, A, B));
    QVERIFY(replaced(site, B, QStringLiteral("C")));
    const QList<StationId> expected{StationId(B), StationId(A)};
    QCOMPARE(site.state(QStringLiteral("C"))->record.replaces, expected);
    QVERIFY(replaced(site, QStringLiteral("C"), A)); // the repaired one comes back
    const QList<StationId> back{StationId(QStringLiteral("C")), StationId(B)};
    QCOMPARE(site.state(A)->record.replaces, back);
}

void replacementInUseIsRefused()
{
    EngineHarness site;
    site.provision(A);
    site.provision(B);
    QCOMPARE(replaced(site, A, B).error().code, ErrorCode::Conflict);
    QCOMPARE(replaced(site, A, A).error().code, ErrorCode::Conflict);
    QCOMPARE(replaced(site, A, QStringLiteral("a")).error().code, ErrorCode::Conflict);
    QCOMPARE(replaced(site, A, QStringLiteral("x:y")).error().code, ErrorCode::InvalidInput);
    QCOMPARE(replaced(site, QStringLiteral("nobody"), QStringLiteral("C")).error().code, ErrorCode::NotFound);
    QVERIFY(site.state(A) && site.state(B));
}

void restoredHardwareLeavesThePlace()
{
    EngineHarness site;
    site.provision(A);
    QVERIFY(replaced(site, A, B));
    QVERIFY(site.engine->administration().restoreStation(StationId(A)).result());
    QVERIFY(site.state(A));
    QVERIFY(site.state(B)->record.replaces.isEmpty());
    site.restart();
    QVERIFY(site.state(B)->record.replaces.isEmpty());
}

void failedReplacementChangesNothing()
{
    EngineHarness site;
    site.provision(A);
    site.site.commits.failure = Error{ErrorCode::StorageFailed, {}, {}};
    TokenRecord tag;
    tag.value = QStringLiteral("HERE");
    tag.stations = {StationId(A)};
    site.site.commits.failure.reset();
    site.addToken(tag);
    site.site.commits.failure = Error{ErrorCode::StorageFailed, {}, {}};
    QCOMPARE(replaced(site, A, B).error().code, ErrorCode::StorageFailed);
    QCOMPARE(site.live->token(tag.value)->stations, QList<StationId>{StationId(A)});
    QVERIFY(site.state(A));
    QVERIFY(!site.state(B));
}

void photosAreCheckedAndForgotten()
{
    EngineHarness site;
    site.provision(A);
    QVERIFY(photographed(site, A, Picture));
    QCOMPARE(site.site.photos.value(site.state(A)->record.photo), Picture);
    QCOMPARE(photographed(site, A, QByteArrayLiteral("GIF89a")).error().code, ErrorCode::InvalidInput);
    QCOMPARE(photographed(site, A, Picture + QByteArray(api::MaximumPhotoBytes, 'x')).error().code,
             ErrorCode::InvalidInput);
    QVERIFY(photographed(site, A, Picture + 'b'));
    QCOMPARE(site.site.photos.size(), 1); // the first is gone
    QVERIFY(replaced(site, A, B));
    QVERIFY(photographed(site, B, {}));
    QVERIFY(site.state(B)->record.photo.isEmpty());
    QCOMPARE(site.site.photos.size(), 1); // the archived one still shows it
}

const std::vector<Clause> Clauses{
    {"area and connector names, over our restart", areaAndConnectorNamesAreKept},
    {"too long words are refused", tooLongWordsAreRefused},
    {"keys of meters are pinned, replaced and told", keysOfMetersArePinned},
    {"pinned keys are taken away", keysOfMetersAreUnpinned},
    {"wrong keys of meters are refused", wrongKeysAreRefused},
    {"replace hardware: the key of the old meter stays behind", replacementHasNoKeyOfTheOldMeter},
    {"archived stations are published apart and come back", archivedStationsAreShownApart},
    {"replace hardware: the place goes over, the old one is archived", replacementTakesOverThePlace},
    {"replace hardware: who may charge there and its prices go over", permissionsAndPricesGoOver},
    {"replace hardware twice, and with what stood there before", replacedTwiceRemembersBoth},
    {"replace hardware: only by what is not in use", replacementInUseIsRefused},
    {"restored hardware takes its history along", restoredHardwareLeavesThePlace},
    {"replace hardware: all or nothing", failedReplacementChangesNothing},
    {"photos: size, kind, removed with the last that shows them", photosAreCheckedAndForgotten},
};

} // namespace

class TestEnginePlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsPlaces_data() { addClauses(Clauses); }
    void keepsPlaces() { runClause(); }
};

FORECOURT_TEST(TestEnginePlaces)

} // namespace forecourt::tests::engineplaces

#include "tst_engineplaces.moc"
