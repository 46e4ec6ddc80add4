// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The engine's way to store everything but transactions.
#pragma once

#include "core/base/clock.h"
#include "core/engine/ports/stores.h"
#include "core/storage/messagelog.h"
#include "core/storage/writer.h"

namespace forecourt::storage {

/// Turns each call into a job of the writer; messages go to their own log. Thread: engine.
class SiteWriter final : public ports::SiteStore
{
public:
    SiteWriter(Writer& writer, MessageLog& messages, const Clock& clock)
        : m_writer(writer), m_messages(messages), m_clock(clock)
    {
    }

    void load(QDate today, ports::Completion<ports::StoredSite> done) override;
    void saveSettings(SiteSettings settings, ports::Completion<void> done) override;
    void saveStation(ports::StoredStation station, ports::Completion<void> done) override;
    void replaceStation(ports::StationReplacement replacement, ports::Completion<void> done) override;
    void savePhoto(ports::StoredStation station, QByteArray photo, QString obsolete,
                   ports::Completion<void> done) override;
    void saveToken(TokenRecord token, ports::Completion<void> done) override;
    void removeToken(QString value, ports::Completion<void> done) override;
    void savePerson(PersonRecord person, ports::Completion<PersonId> done) override;
    void removePerson(PersonId person, ports::Completion<void> done) override;
    void changeRoster(RosterBatch batch, ports::Completion<NewPersonIds> done) override;
    void saveUnknownToken(UnknownToken token) override;
    void removeUnknownToken(QString value) override;
    void saveCommand(CommandRecord command) override;
    void addEvent(EventRecord event, ports::Completion<void> done) override;
    void addMessage(MessageRecord message) override;
    void addSitePower(SitePowerPoint point) override;
    void saveAlert(AlertRecord alert, ports::Completion<void> done) override;
    void saveAlertSettings(AlertSettings settings, ports::Completion<void> done) override;
    void saveDigestTime(QDateTime at) override;
    void saveLocalList(LocalListRecord list, ports::Completion<void> done) override;
    void saveReservation(ReservationRecord reservation, ports::Completion<void> done) override;
    void savePlan(PlannedAction plan, ports::Completion<void> done) override;
    void removePlan(PlanId plan, ports::Completion<void> done) override;
    void savePowerLimits(PowerLimitsRecord limits) override;
    void saveVendorRule(VendorRule rule, ports::Completion<void> done) override;
    void removeVendorRule(VendorRuleId rule, ports::Completion<void> done) override;
    void saveVendorTraffic(VendorTraffic traffic) override;
    void saveSettingsReading(SettingsReading reading) override;
    void saveFirmwareFile(FirmwareFile file, ports::Completion<void> done) override;
    void removeFirmwareFile(FirmwareFileId file) override;
    void saveRollout(FirmwareRollout rollout) override;
    void saveFirmwareJob(ports::StoredFirmwareJob job, ports::Completion<void> done) override;
    void saveLogJob(ports::StoredLogJob job, ports::Completion<void> done) override;
    void saveStationFile(StationFile file, ports::Completion<void> done) override;
    void removeStationFile(StationFileId file) override;
    void saveFileRetention(FileRetention retention) override;
    void findFirmwareJobs(JobQuery query, ports::Completion<Page<FirmwareJob>> done) override;
    void findLogJobs(JobQuery query, ports::Completion<Page<LogJob>> done) override;
    [[nodiscard]] bool isFull() const override { return m_writer.isFull(); }
    [[nodiscard]] int waiting() const override { return m_writer.length(); }
    void watchHealth(std::function<void(StorageHealth, QString detail, int unsaved)> watcher) override;

private:
    template<class T, class Work>
    void submit(ports::Completion<T> done, Work work)
    {
        m_writer.submit(std::make_unique<TypedWriteJob<T>>(std::move(work), std::move(done)));
    }
    /// Work that only SQLite can refuse.
    template<class Work>
    void submitPlain(ports::Completion<void> done, Work work)
    {
        submit<void>(std::move(done), [work = std::move(work)](Tables& tables) {
            work(tables);
            return Result<void>();
        });
    }

    Writer& m_writer;
    MessageLog& m_messages;
    const Clock& m_clock;
};

} // namespace forecourt::storage
