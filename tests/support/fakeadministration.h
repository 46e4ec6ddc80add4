// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// An Administration that really changes the fake site, and keeps what it was asked.
#pragma once

#include "core/api/administration.h"
#include "core/base/async.h"
#include "tests/support/fakechangesource.h"

namespace forecourt::tests {

/// Acts at once on a FakeChangeSource. Thread: the test's.
class FakeAdministration final : public api::Administration
{
public:
    explicit FakeAdministration(FakeChangeSource& source);
    ~FakeAdministration() override;

    std::optional<Error> failure; ///< every call fails with this while set
    QList<SiteSettings> savedSites;
    QList<QPair<StationId, api::StationChange>> savedStations;
    QList<QPair<StationId, QString>> admitted;
    QList<StationId> rejected;
    QList<StationId> archived;
    QList<StationId> restored;
    QList<QPair<StationId, StationId>> replaced;
    QList<QPair<StationId, QByteArray>> savedPhotos;
    QList<TokenRecord> savedTokens;
    QStringList removedTokens;
    QList<PersonRecord> savedPersons;
    QList<PersonId> removedPersons;
    QList<RosterBatch> rosterBatches;
    bool lobbyHeld = false;
    bool learning = false;
    int learnings = 0; ///< calls of learnTokens()
    QList<StationId> learningAt;

    QFuture<Result<void>> saveSite(SiteSettings settings) override;

    QFuture<Result<api::SaveOutcome>> saveStation(StationId id, api::StationChange change) override;

    QFuture<Result<void>> admit(StationId candidate, QString name) override;

    QFuture<Result<void>> reject(StationId candidate) override;

    QFuture<Result<void>> archiveStation(StationId station) override;

    QFuture<Result<void>> restoreStation(StationId station) override;

    QFuture<Result<void>> replaceStation(StationId old, StationId replacement) override;

    QFuture<Result<void>> savePhoto(StationId station, QByteArray photo) override;

    QFuture<Result<api::SaveOutcome>> saveToken(TokenRecord token) override;

    QFuture<Result<void>> removeToken(QString value) override;

    QFuture<Result<PersonId>> savePerson(PersonRecord person) override;

    QFuture<Result<void>> removePerson(PersonId person) override;

    QFuture<Result<NewPersonIds>> changeRoster(RosterBatch wanted) override;

    QFuture<Result<void>> holdLobbyOpen(bool isHeld) override;

    QFuture<Result<void>> learnTokens(bool isArmed, QList<StationId> stations) override;

private:
    QFuture<Result<void>> apply(const ChangeBatch& batch);

    ChangeBatch archiving(const StationId& station, const StationId& replacedBy) const;

    ChangeBatch withoutCandidate(const StationId& id) const;

    static void take(StationRecord& record, const api::StationChange& change);

    FakeChangeSource& m_source;
    qint64 m_nextPerson = 100;
};

} // namespace forecourt::tests
