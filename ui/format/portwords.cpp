// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/portwords.h"

#include <QCoreApplication>

#include <optional>

namespace forecourt::ui {

namespace {

struct PortWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::SystemTrouble)
};

/// errorSentence() has this one too, but not for programs without a window.
struct TakenPortWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Commands)
};

std::optional<ErrorCode> reasonOf(const AlertRecord& alert)
{
    if (alert.code == QLatin1String("PortInUse"))
        return ErrorCode::PortInUse;
    if (alert.code == QLatin1String("PermissionDenied"))
        return ErrorCode::PermissionDenied;
    if (alert.code == QLatin1String("FileFailed"))
        return ErrorCode::FileFailed;
    return alert.code == QLatin1String("Failed") ? std::optional(ErrorCode::Internal) : std::nullopt;
}

} // namespace

QString portTrouble(const PortState& port)
{
    if (port.isListening || port.problem.isEmpty())
        return {};
    if (port.reason == ErrorCode::PortInUse && !port.holder.isEmpty())
        //: %1 the number of a port, %2 a program: "nginx (77)".
        return PortWords::tr("Port %1 is in use by %2").arg(QString::number(port.port), port.holder);
    if (port.reason == ErrorCode::PortInUse)
        return TakenPortWords::tr("Port %1 is in use by another program").arg(port.port);
    if (port.reason == ErrorCode::PermissionDenied)
        //: %1 the number of a port.
        return PortWords::tr("The system does not allow port %1").arg(port.port);
    if (port.reason == ErrorCode::FileFailed)
        //: Of encrypted connections.
        return PortWords::tr("The certificate or its key cannot be used");
    //: %1 the number of a port.
    return PortWords::tr("Port %1 cannot be opened").arg(port.port);
}

QString portTrouble(const AlertRecord& alert)
{
    const std::optional<ErrorCode> reason = reasonOf(alert);
    return reason ? portTrouble(PortState{static_cast<quint16>(alert.value), false, alert.info, *reason, alert.vendorCode}) : QString();
}

} // namespace forecourt::ui
