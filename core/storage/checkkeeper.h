// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Guided checks on disk.
#pragma once

#include "core/api/commissioning.h"
#include "core/storage/readerpool.h"
#include "core/storage/writer.h"

namespace forecourt::storage {

/// Reads from the pool, writes through the writer. Thread: any may call.
class CheckKeeper final : public api::Commissioning
{
public:
    /// \a engineContext lives on the thread that hands jobs to the writer.
    CheckKeeper(Writer& writer, ReaderPool& readers, QObject* engineContext)
        : m_writer(writer), m_readers(readers), m_engineContext(engineContext)
    {
    }

    [[nodiscard]] QFuture<Result<CheckId>> saveCheck(CheckRecord check) override;
    [[nodiscard]] QFuture<Result<QList<CheckRecord>>> checks(StationId station) override;
    [[nodiscard]] QFuture<Result<void>> removeCheck(CheckId check) override;
    [[nodiscard]] QFuture<Result<void>> saveTemplate(SettingsTemplate settings) override;
    [[nodiscard]] QFuture<Result<SettingsTemplate>> settingsTemplate() override;
    [[nodiscard]] QFuture<Result<QList<SettingsReading>>> settingsReadings(StationId station) override;

private:
    template<class T, class Work>
    QFuture<Result<T>> write(Work work);

    Writer& m_writer;
    ReaderPool& m_readers;
    QObject* m_engineContext;
};

} // namespace forecourt::storage
