// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every update of one charger that is in our records.
#pragma once

#include "ui/models/pastupdatemodel.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

namespace forecourt::ui {

class EmptyState;
class UnreadRow;
class ViewStack;

/// Works only where the context has jobs. Show with open().
class PastUpdatesDialog final : public FormDialog
{
    Q_OBJECT

public:
    PastUpdatesDialog(const PageContext& context, const StationId& station, QWidget* parent);

private:
    void refresh();

    PastUpdateModel m_model;
    UnreadRow* m_unread;
    ViewStack* m_stack;
    EmptyState* m_empty;
};

} // namespace forecourt::ui
