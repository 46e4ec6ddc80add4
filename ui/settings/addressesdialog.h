// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// After a move to another computer: what to type into each charger.
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

namespace forecourt::ui {

/// One line with Copy for each charger, with the address of this computer. Thread: GUI.
class AddressesDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a host: the address of this computer to tell.
    AddressesDialog(const PageContext& context, const QString& host, QWidget* parent);
};

} // namespace forecourt::ui
