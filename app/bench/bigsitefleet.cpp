// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bigsitefleet.h"

#include "app/bench/await.h"
#include "core/engine/filebook.h"
#include "core/vault/diskvault.h"

#include <QCryptographicHash>
#include <QFile>
#include <QObject>
#include <QTemporaryDir>

#include <algorithm>
#include <iterator>
#include <random>

namespace forecourt::bench {

namespace {

constexpr int FirmwareBytes = 2'000'000;
constexpr int LogLines = 5000;
constexpr int DaysAgo = 2;          ///< the roll-out and the log: the program shows those of 30 days
constexpr int MinutesOfJob = 12;
constexpr int ReservationsThatHold = 4;
constexpr int VendorStations = 10;  ///< have messages of their vendor
const FirmwareFileId FleetFirmware{1};
const RolloutId FleetRollout{1};
const StationFileId FleetLog{1};

Result<void> writeContent(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
        return failure(ErrorCode::FileFailed, path);
    return {};
}

/// No archive and no text, as firmware is.
QByteArray firmwareContent()
{
    std::mt19937 random(1);
    QByteArray content(FirmwareBytes, '\0');
    for (char& byte : content)
        byte = static_cast<char>(random() & 0xffU);
    return content;
}

QByteArray logContent(const QDateTime& from)
{
    QByteArray content;
    for (int i = 0; i < LogLines; ++i)
        content += from.addSecs(i).toString(Qt::ISODate).toLatin1() + " meter: L1 230.1 V 15.9 A, line " + QByteArray::number(i) + '\n';
    return content;
}

class FleetFiller
{
public:
    FleetFiller(ports::SiteStore& store, const QString& folder, const Clock& clock, const BigSite& site)
        : m_store(store), m_site(site), m_vault(folder, clock, m_context), m_now(clock.utcNow()), m_begin(m_now.addDays(-DaysAgo))
    {
    }

    Result<void> fill()
    {
        Result<void> result = m_scratch.isValid() ? addFirmware() : failure(ErrorCode::FileFailed, m_scratch.path());
        if (result)
            result = addJobs();
        if (result)
            result = addLog();
        if (result)
            result = addReservations();
        if (result)
            result = addVendorRules();
        return result;
    }

private:
    [[nodiscard]] StationId station(int index) const { return StationId(m_site.stationPrefix + QString::number(index % m_site.stations)); }
    [[nodiscard]] int jobs() const { return std::min(RolloutStations, m_site.stations); }

    Result<void> addFirmware()
    {
        const QString path = m_scratch.filePath(QStringLiteral("firmware"));
        if (const Result<void> written = writeContent(path, firmwareContent()); !written)
            return written;
        const auto taken = awaitCompletion<ports::ReadFile>([&](const auto& done) {
            m_vault.takeFirmware(path, engine::FileBook::storedName(FleetFirmware), {}, {}, done);
        });
        if (!taken)
            return tl::unexpected(taken.error());
        m_file.id = FleetFirmware;
        m_file.name = QStringLiteral("alfen-%1.fw").arg(QLatin1String(NewFirmware));
        m_file.vendor = QStringLiteral("Alfen");
        m_file.version = QLatin1String(NewFirmware);
        m_file.bytes = taken->bytes;
        m_file.sha256 = QString::fromLatin1(taken->sha256.toHex());
        m_file.addedAt = m_begin.addSecs(-3600);
        m_file.addedBy = QStringLiteral("bench");
        return awaitCompletion<void>([&](const auto& done) { m_store.saveFirmwareFile(m_file, done); });
    }

    /// One after another, all well.
    Result<void> addJobs()
    {
        FirmwareRollout rollout;
        rollout.id = FleetRollout;
        rollout.file = m_file.id;
        rollout.fileName = m_file.name;
        rollout.vendor = m_file.vendor;
        rollout.version = m_file.version;
        rollout.bytes = m_file.bytes;
        rollout.sha256 = m_file.sha256;
        rollout.state = RolloutState::Finished;
        rollout.user = m_file.addedBy;
        rollout.createdAt = m_begin;
        rollout.endedAt = m_begin.addSecs(qint64(jobs()) * MinutesOfJob * 60);
        rollout.count = jobs();
        m_store.saveRollout(rollout);
        Result<void> saved;
        for (int i = 0; i < jobs() && saved; ++i) {
            const ports::StoredFirmwareJob stored{finishedJob(i), {}};
            saved = awaitCompletion<void>([&](const auto& done) { m_store.saveFirmwareJob(stored, done); });
        }
        return saved;
    }

    [[nodiscard]] FirmwareJob finishedJob(int position) const
    {
        FirmwareJob job;
        job.id = JobId(position + 1);
        job.rollout = FleetRollout;
        job.position = position;
        job.station = station(position);
        job.state = JobState::Done;
        job.createdAt = m_begin;
        QDateTime at = m_begin.addSecs(qint64(position) * MinutesOfJob * 60);
        const QDateTime asked = at;
        for (const FirmwareStage stage : {FirmwareStage::Asked, FirmwareStage::Downloading, FirmwareStage::Downloaded, FirmwareStage::Installing,
                                          FirmwareStage::Rebooted, FirmwareStage::Confirmed}) {
            job.stage = stage;
            job.moments.append({stage, at});
            at = at.addSecs(MinutesOfJob * 60 / 6);
        }
        job.stationStatus = QStringLiteral("Installed");
        job.versionBefore = QLatin1String(OldFirmware);
        job.versionSeen = QLatin1String(NewFirmware);
        job.attempts = 1;
        job.bytesServed = m_file.bytes;
        job.heardAt = job.moments.constLast().at;
        job.endedAt = job.heardAt;
        job.notes = {{asked, JobNoteKind::Asked, QStringLiteral("UpdateFirmware"), 0},
                     {asked.addSecs(60), JobNoteKind::TransferBegan, QStringLiteral("192.0.2.17"), m_file.bytes},
                     {asked.addSecs(240), JobNoteKind::TransferEnded, m_file.name, m_file.bytes},
                     {asked.addSecs(300), JobNoteKind::Reported, QStringLiteral("Installing"), 0},
                     {*job.endedAt, JobNoteKind::Booted, QLatin1String(NewFirmware), 0}};
        return job;
    }

    Result<void> addLog()
    {
        const QString path = m_scratch.filePath(QStringLiteral("log"));
        const QByteArray content = logContent(m_begin);
        if (const Result<void> written = writeContent(path, content); !written)
            return written;
        const auto taken = awaitCompletion<void>(
            [&](const auto& done) { m_vault.takeStationFile(path, engine::FileBook::storedName(FleetLog), done); });
        if (!taken)
            return taken;
        StationFile file;
        file.id = FleetLog;
        file.station = station(0);
        file.job = JobId(jobs() + 1);
        file.name = QStringLiteral("diagnostics.log");
        file.bytes = content.size();
        file.sha256 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        file.receivedAt = m_begin.addSecs(90);
        const ports::StoredLogJob stored{finishedLog(file), {}};
        const Result<void> saved = awaitCompletion<void>([&](const auto& done) { m_store.saveLogJob(stored, done); });
        return saved ? awaitCompletion<void>([&](const auto& done) { m_store.saveStationFile(file, done); }) : saved;
    }

    [[nodiscard]] LogJob finishedLog(const StationFile& file) const
    {
        LogJob job;
        job.id = file.job;
        job.station = file.station;
        job.state = JobState::Done;
        job.stage = LogStage::Received;
        job.createdAt = m_begin;
        job.askedAt = m_begin.addSecs(1);
        job.uploadingAt = m_begin.addSecs(30);
        job.endedAt = file.receivedAt;
        job.heardAt = file.receivedAt;
        job.stationStatus = QStringLiteral("Uploaded");
        job.announcedName = file.name;
        job.bytesReceived = file.bytes;
        job.files = {file.id};
        job.user = m_file.addedBy;
        return job;
    }

    /// Some that hold for hours yet, and one in each state of those that are over.
    Result<void> addReservations()
    {
        const ReservationState over[] = {ReservationState::Used,    ReservationState::Expired, ReservationState::Cancelled,
                                         ReservationState::Refused, ReservationState::Lost,    ReservationState::Replaced};
        Result<void> saved;
        for (int i = 0; i < ReservationsThatHold && saved; ++i)
            saved = addReservation(i, ReservationState::Active);
        for (int i = 0; i < static_cast<int>(std::size(over)) && saved; ++i)
            saved = addReservation(ReservationsThatHold + i, over[i]);
        return saved;
    }

    Result<void> addReservation(int index, ReservationState state)
    {
        ReservationRecord record;
        record.id = ReservationId(index + 1);
        record.ocppId = index + 1;
        record.station = station(index);
        record.evse = EvseId(2);
        record.token = IdToken{tagOfPerson(index % m_site.persons), IdTokenKind::Unknown};
        record.person = PersonId(index % m_site.persons + 1);
        record.personName = nameOfPerson(index % m_site.persons);
        record.state = state;
        record.createdAt = record.isOpen() ? m_now : m_begin;
        record.expiresAt = record.createdAt.addSecs(qint64(4 + index) * 3600);
        if (!record.isOpen())
            record.endedAt = record.expiresAt;
        record.answer = state == ReservationState::Refused ? CommandAnswer::Rejected : CommandAnswer::Accepted;
        record.user = m_file.addedBy;
        return awaitCompletion<void>([&](const auto& done) { m_store.saveReservation(record, done); });
    }

    Result<void> addVendorRules()
    {
        const char* const messages[] = {"", "cardInserted", "displayText", "selfTest"};
        Result<void> saved;
        for (int i = 0; i < static_cast<int>(std::size(messages)) && saved; ++i) {
            VendorRule rule;
            rule.id = VendorRuleId(i + 1);
            rule.vendorId = QStringLiteral("org.example");
            rule.messageId = QLatin1String(messages[i]);
            rule.answer = i == 0 ? VendorAnswer::UnknownMessage : VendorAnswer::Accepted;
            rule.user = m_file.addedBy;
            rule.at = m_begin;
            saved = awaitCompletion<void>([&](const auto& done) { m_store.saveVendorRule(rule, done); });
        }
        for (int i = 0; i < std::min(VendorStations, m_site.stations); ++i) {
            VendorTraffic traffic;
            traffic.station = station(i);
            for (const char* const message : messages)
                traffic.messages.append({VendorDirection::FromStation, QStringLiteral("org.example"), QLatin1String(message), 40 + i, m_begin, m_now,
                                         QStringLiteral("{\"slot\":1}"), VendorAnswer::Accepted});
            m_store.saveVendorTraffic(traffic);
        }
        return saved;
    }

    ports::SiteStore& m_store;
    const BigSite& m_site;
    QObject m_context; ///< the vault answers here
    vault::DiskVault m_vault;
    const QTemporaryDir m_scratch;
    const QDateTime m_now;
    const QDateTime m_begin; ///< of the roll-out
    FirmwareFile m_file;
};

} // namespace

Result<void> fillFleet(ports::SiteStore& store, const QString& folder, const Clock& clock, const BigSite& site)
{
    return FleetFiller(store, folder, clock, site).fill();
}

} // namespace forecourt::bench
