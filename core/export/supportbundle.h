// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Support bundles: gathered and masked in a temporary folder, then one ZIP.
#pragma once

#include "core/api/filelibrary.h"
#include "core/api/history.h"
#include "core/api/supportbundles.h"

#include <QThreadPool>

#include <atomic>
#include <functional>

namespace forecourt::exporting {

/// Works on a thread of its own; the destructor stops what runs and waits for it. Thread: main.
class SupportBundleService final : public api::SupportBundles
{
public:
    /// Both outlive this. \a clock tells the time in names and in the overview.
    SupportBundleService(api::History& history, api::FileLibrary& library, std::function<QDateTime()> clock);
    ~SupportBundleService() override;

    [[nodiscard]] QFuture<Result<api::BundleContents>> preview(api::BundleWish wish) override;
    [[nodiscard]] QFuture<Result<api::BundleContents>> write(api::BundleWish wish, QString path) override;

private:
    /// \a path empty: nothing is written.
    [[nodiscard]] QFuture<Result<api::BundleContents>> run(api::BundleWish wish, QString path);

    api::History& m_history;
    api::FileLibrary& m_library;
    std::function<QDateTime()> m_clock;
    QThreadPool m_pool;
    std::atomic<bool> m_isStopping = false;
};

} // namespace forecourt::exporting
