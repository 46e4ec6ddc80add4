// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The end of a guided check: open points, names, sign-off, and the hand-over document.
#pragma once

#include "core/commissioning/guidedcheck.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace forecourt::ui {

class Banner;
class Button;
class CheckPhotoStrip;

/// Before the sign-off a draft can be looked at; after it the document opens unchanged. Thread: GUI.
class CheckSignPanel final : public Card
{
    Q_OBJECT

public:
    CheckSignPanel(const PageContext& context, commissioning::GuidedCheck& check, QWidget* parent = nullptr);

    /// Asks for the document as it is now: the signed one, or a draft with what is typed.
    void preview();

Q_SIGNALS:
    /// \a record with its sign-off, or as a draft with \a draft.
    void documentWanted(const forecourt::CheckRecord& record, const forecourt::CheckSignOff& draft);

private:
    enum class Purpose { None, Preview, Sign };

    void makeFields();
    void makeButtons();
    void refresh();
    void showRecord();
    void takeOpenPoints();
    void prepare(Purpose purpose);
    void gather(CheckSignOff signOff);
    void useSignOff(const CheckSignOff& signOff);
    void askAndSign(const CheckSignOff& signOff);
    [[nodiscard]] CheckSignOff typed() const;
    [[nodiscard]] QString connectionUrl() const;

    PageContext m_context;
    commissioning::GuidedCheck& m_check;
    Purpose m_purpose = Purpose::None;
    std::optional<QDateTime> m_shownCheck; ///< start of the check the fields were filled from
    bool m_wasSigned = false;
    QTimer m_typing; ///< open points are kept while they are typed, not only with the signatures
    Banner* m_banner;
    QLineEdit* m_technician = nullptr;
    QLineEdit* m_owner = nullptr;
    QLineEdit* m_place = nullptr;
    QDateEdit* m_date = nullptr;
    QPlainTextEdit* m_points = nullptr;
    TextLabel* m_problem = nullptr;
    Button* m_preview = nullptr;
    Button* m_sign = nullptr;
};

} // namespace forecourt::ui
