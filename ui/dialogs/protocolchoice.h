// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// By which protocol a file is to move: as it fits each charger, or one for all.
#pragma once

#include "core/api/livejobs.h"

#include <QComboBox>

namespace forecourt::ui {

/// Protocols that this computer does not offer now are off and say why. Thread: GUI.
class ProtocolChoice final : public QComboBox
{
    Q_OBJECT

public:
    explicit ProtocolChoice(const api::LiveJobs& jobs, QWidget* parent = nullptr);

    /// Empty: chosen for each charger.
    [[nodiscard]] std::optional<TransferProtocol> protocol() const;
    void setProtocol(const std::optional<TransferProtocol>& protocol);
};

} // namespace forecourt::ui
