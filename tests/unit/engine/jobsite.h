// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tests of jobs share: an engine with a file host, and what its chargers say of their updates and logs.
#pragma once

#include "tests/support/engineharness.h"
#include "tests/support/fakefilehost.h"

#include <QHash>

namespace forecourt::tests::jobsite {

using Stage = FirmwareStage;

inline const QString A = QStringLiteral("A");
inline const QString Job1 = QStringLiteral("firmware/1");
inline const QString Log1 = QStringLiteral("log/1");

/// An engine with a file host, a library with one file, and chargers A, B, C … online. Thread: the test's.
struct JobSite
{
    FakeFileHost host;
    FakeFileHost fresh; ///< after a restart
    FakeVault vault;
    EngineHarness site;
    QHash<QString, StationDouble> stations;
    FirmwareFileId file;

    explicit JobSite(const QStringList& chargers = {A});
    ~JobSite();

    void useFiles();
    FirmwareFileId addFile(const QString& version = QStringLiteral("2.0"));
    [[nodiscard]] ScriptedAdapter& at(const QString& id) { return stations.find(id)->adapter(); }
    RolloutRequest request(const QStringList& chargers) const;
    Result<RolloutId> start(const RolloutRequest& request);
    RolloutId start(const QStringList& chargers = {A}) { return *start(request(chargers)); }
    [[nodiscard]] FirmwareJob job(qint64 id = 1);
    [[nodiscard]] LogJob log(qint64 id = 1);
    [[nodiscard]] FirmwareRollout rollout(RolloutId id = RolloutId(1));
    /// Actions that went to the charger.
    [[nodiscard]] QStringList asked(const QString& id = A);
    void accept(const QString& id = A);
    void says(const QString& id, const char* status);
    void saysOfLog(const QString& id, const char* status);
    /// The whole way of one charger.
    void update(const QString& id, const char* version = "2.0");
    void restart();
    void connectAgain(const QString& id);
    [[nodiscard]] static bool isOfJob(const QString& action);
    QList<JobId> requestLogs(LogRequest request);
    QList<JobId> requestLogs(const QStringList& chargers = {A}, LogKind kind = LogKind::Diagnostics);
};

} // namespace forecourt::tests::jobsite
