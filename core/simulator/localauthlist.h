// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The local authorisation list of a simulated station.
#pragma once

#include "core/ocpp/v16/messages/localauthlist.h"

#include <QHash>

namespace forecourt::simulator {

/// Applies full and differential updates. Source: S16 §3.5.2, §5.15.
class LocalAuthList
{
public:
    LocalAuthList(int maximumLength, int maximumPerMessage)
        : m_maximumLength(maximumLength), m_maximumPerMessage(maximumPerMessage)
    {}

    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }
    [[nodiscard]] std::optional<ocpp::v16::IdTagInfo> find(const QString& token) const;
    /// Nothing changes unless the answer is Accepted.
    [[nodiscard]] ocpp::v16::UpdateStatus apply(const ocpp::v16::SendLocalListRequest& request);

private:
    int m_maximumLength;
    int m_maximumPerMessage;
    int m_version = 0;
    QHash<QString, ocpp::v16::IdTagInfo> m_entries; ///< by folded token
};

} // namespace forecourt::simulator
