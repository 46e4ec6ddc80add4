// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tries the update of one charger again with another address, or with user and password in it.
#pragma once

#include "ui/dialogs/transferhintfields.h"
#include "ui/widgets/formdialog.h"

namespace forecourt::ui {

class ProtocolChoice;

/// Show with open(); emits submitted() and stays open until accept() or fail() says how it went.
class RetryDialog final : public FormDialog
{
    Q_OBJECT

public:
    RetryDialog(const PageContext& context, const StationId& station, QWidget* parent);

    [[nodiscard]] QMap<StationId, api::StationChange> changes() const { return m_hints->changes(); }
    /// Empty: as it fits the charger.
    [[nodiscard]] std::optional<TransferProtocol> protocol() const;
    void fail(const QString& sentence);

Q_SIGNALS:
    void submitted();

private:
    void submit();

    ProtocolChoice* m_protocol;
    TransferHintFields* m_hints;
};

} // namespace forecourt::ui
