// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a data folder with the records tst_migrations looks for; see tests/data/storage/README.md.
#include "tests/unit/storage/storagefixture.h"

#include <QCoreApplication>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

template<class T, class Call>
bool isStored(Call call)
{
    return answer<T>(call).has_value();
}

bool fillSite(ports::SiteStore& site)
{
    SiteSettings settings;
    settings.name = QStringLiteral("Fixture site");
    ports::StoredStation station;
    station.record.id = StationId(QStringLiteral("CP-1"));
    station.record.boot.vendor = QStringLiteral("Fixture vendor");
    station.record.lastBootAt = utc(2026, 5, 1);
    TokenRecord token;
    token.value = QStringLiteral("FixtureTag");
    token.person = PersonId(1);
    PersonRecord person;
    person.name = QStringLiteral("Fixture person");
    CommandRecord command;
    command.id = CommandId(1);
    command.station = station.record.id;
    command.action = QStringLiteral("Reset");
    command.parameters = Reset{ResetKind::Hard};
    EventRecord event;
    event.at = utc(2026, 5, 1);
    event.kind = EventKind::Booted;
    site.saveCommand(command);
    site.addSitePower({utc(2026, 5, 5), 11'000});
    site.saveUnknownToken({QStringLiteral("Stranger"), station.record.id, utc(2026, 5, 1), 2});
    return isStored<void>([&](auto done) { site.saveSettings(settings, std::move(done)); }) &&
           isStored<void>([&](auto done) { site.saveStation(station, std::move(done)); }) &&
           isStored<PersonId>([&](auto done) { site.savePerson(person, std::move(done)); }) &&
           isStored<void>([&](auto done) { site.saveToken(token, std::move(done)); }) &&
           isStored<void>([&](auto done) { site.addEvent(event, std::move(done)); });
}

bool fillTransactions(ports::TransactionStore& store)
{
    using Begun = ports::TransactionStore::Begun;
    const auto begun = answer<Begun>([&](auto done) { store.begin(aTransaction(), std::move(done)); });
    if (!begun)
        return false;
    TransactionRecord ended = begun->record;
    ended.state = TransactionState::Ended;
    ended.stoppedAt = utc(2026, 5, 5, 14);
    ended.stopStationTime = QStringLiteral("2026-05-05T14:00:00Z");
    ended.meterStop = Energy::fromWh(5000);
    MeterSample proof = aSample(utc(2026, 5, 5, 14), 0, Measurand::EnergyActiveImportRegister);
    proof.signedData = QStringLiteral("OCMF|{}|{}");
    const std::vector<MeterSample> samples{aSample(utc(2026, 5, 5, 13), 11'000'000), proof};
    return isStored<void>([&](auto done) { store.save(ended, samples, std::move(done)); }) &&
           isStored<Begun>([&](auto done) {
               store.begin(aTransaction(QStringLiteral("CP-1"), 2, utc(2026, 5, 5, 15)), std::move(done));
           });
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    SystemClock clock;
    QObject engine;
    storage::Storage storage(QString::fromLocal8Bit(argv[1]), clock, &engine);
    const bool isDone = result(storage.open()).has_value() && fillSite(storage.siteStore()) &&
                        fillTransactions(storage.transactionStore());
    return isDone ? 0 : 1;
}
