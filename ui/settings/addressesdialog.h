// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// After a move to another computer: what each charger was told, and what to tell it now.
#pragma once

#include "core/api/backups.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QVBoxLayout;

namespace forecourt::ui {

class Badge;
class Button;
class CopyField;
class QrCode;

/// One part for each charger: the address it knows, the new one to copy or to scan, its connection card; those
/// that are not here yet come first. A charger that calls in says so at once. Thread: GUI.
class AddressesDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a note: of the restore.
    AddressesDialog(const PageContext& context, const api::RestoreNote& note, QWidget* parent);

private:
    struct Line {
        StationId station;
        QString name;
        Badge* state;
        CopyField* address;
        TextLabel* why; ///< there is no address
        Button* scan;
    };

    void makeHostRow(const QStringList& here);
    QWidget* makeLines();
    void addLine(QVBoxLayout* column, const StationPointer& station);
    void showAddresses();
    void showLinks();
    void showCode(const StationId& station);
    [[nodiscard]] QString before(const StationId& station) const;
    [[nodiscard]] QString now(const StationId& station) const;
    /// Why now() is empty; empty: it is not.
    [[nodiscard]] QString whyNone(const StationId& station) const;

    PageContext m_context;
    api::RestoreNote m_note;
    QComboBox* m_host = nullptr;
    QrCode* m_code = nullptr;
    TextLabel* m_codeName = nullptr;
    TextLabel* m_count = nullptr;
    QList<Line> m_lines;
    StationId m_shown; ///< whose code is shown
};

} // namespace forecourt::ui
