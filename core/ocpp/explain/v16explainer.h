// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Explains messages of OCPP 1.6 by the field tables.
#pragma once

#include "core/api/messageexplainer.h"

namespace forecourt::ocpp {

/// Holds nothing. Thread: any.
class V16Explainer final : public api::MessageExplainer
{
public:
    [[nodiscard]] api::MessageExplanation explain(const MessageRecord& message) const override;
    [[nodiscard]] QStringList deviations(const MessageRecord& message) const override;
    [[nodiscard]] api::MessageFrame readFrame(const QByteArray& text) const override;
    [[nodiscard]] api::MessageSession session(const MessageRecord& message) const override;
    [[nodiscard]] QByteArray frame(const MessageRecord& message) const override;
    [[nodiscard]] QStringList actions() const override;
    [[nodiscard]] QStringList statuses() const override;
    [[nodiscard]] QStringList deviationNames() const override;
};

} // namespace forecourt::ocpp
