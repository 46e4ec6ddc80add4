// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/transferstatus.h"

#include <QStringList>

#include <algorithm>

namespace forecourt::engine {

namespace {

/// A status and the steps it can follow, separated by blanks.
struct TransferStep
{
    const char* action;
    const char* status;
    const char* after;
};

// The security extension leaves the place of the reboot and the order of installing open: only its download counts.
constexpr TransferStep transferSteps[] = {
    {"FirmwareStatusNotification", "Downloaded", "Downloading"},
    {"FirmwareStatusNotification", "Installing", "Downloaded"},
    {"FirmwareStatusNotification", "Installed", "Installing"},
    {"SignedFirmwareStatusNotification", "Downloaded", "Downloading DownloadPaused"},
    {"SignedFirmwareStatusNotification", "SignatureVerified", "Downloaded"},
    {"DiagnosticsStatusNotification", "Uploaded", "Uploading"},
    {"LogStatusNotification", "Uploaded", "Uploading"},
};

} // namespace

std::optional<Deviation> judgeTransferStep(const QString& action, const QString& before, const QString& now, bool wasAsked)
{
    if (before.isEmpty() || wasAsked)
        return std::nullopt;
    const QString detail = QStringLiteral("%1: %2 → %3").arg(action, before, now);
    if (before == now) {
        if (now == QLatin1String("Idle"))
            return std::nullopt;
        return Deviation{42, QStringLiteral("transfer-status-repeated"), detail};
    }
    const auto* step = std::find_if(std::begin(transferSteps), std::end(transferSteps), [&](const TransferStep& known) {
        return action == QLatin1String(known.action) && now == QLatin1String(known.status);
    });
    if (step == std::end(transferSteps)
        || QString::fromLatin1(step->after).split(QLatin1Char(' ')).contains(before))
        return std::nullopt;
    return Deviation{42, QStringLiteral("transfer-status-skipped"), detail};
}

} // namespace forecourt::engine
