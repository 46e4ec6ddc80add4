// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Dialogs that ask one thing: a question as title, verbs as buttons, the harmless one as default.
#pragma once

#include "ui/widgets/button.h"

#include <QDialog>

class QBoxLayout;
class QRadioButton;
class QVBoxLayout;
class QDialogButtonBox;
class QLineEdit;

namespace forecourt::ui {

class TextLabel;

/// Base of all dialogs. Show with open() and listen to accepted(); exec() is not used, since a nested
/// event loop would stop the window. Deletes itself when closed. Never higher than the screen: what has no room on it
/// scrolls above the buttons.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a width: 440, or 560 for forms.
    FormDialog(const ThemeManager& themes, const QString& title, QWidget* parent, int width = 440);

    /// In the window's title bar and above everything.
    void setTitle(const QString& title);
    /// Below the title; plain text.
    void setText(const QString& text);
    /// Where fields go.
    [[nodiscard]] QVBoxLayout* body() { return m_body; }
    /// A label in ink 2 above \a field, its buddy, and room for an error below it.
    void addField(const QString& label, QWidget* field);
    /// Marks \a field as wrong with a sentence below it, until something else is entered; empty \a message clears it. Input is
    /// kept. The keyboard goes from the button that was pressed to the first wrong field.
    void setFieldError(QWidget* field, const QString& message);
    /// A failure of the whole, above the buttons.
    void setProblem(const QString& message);

    /// The button that does it. \a kind Default where a person or a car is affected, Primary for forms.
    Button* setAcceptButton(const QString& verb, Button::Kind kind = Button::Kind::Primary);
    /// The harmless way out; also Esc. Default text "Cancel".
    Button* setRejectButton(const QString& verb);
    [[nodiscard]] Button* acceptButton() const { return m_accept; }
    /// A further button in the foot, e.g. "Back"; it does nothing by itself. \a isApart: at the other end of
    /// the foot, away from what goes on.
    Button* addFootButton(const QString& verb, Button::Kind kind = Button::Kind::Default, bool isApart = false);
    /// Makes the harmless button the default with the ring; for confirmations.
    void makeRejectDefault();

protected:
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool focusNextPrevChild(bool next) override;

    const ThemeManager& m_themes;

private Q_SLOTS:
    void forgetError();

private:
    TextLabel* errorLabel(QWidget* field);
    void followEntry(QWidget* field, const QString& message);
    void focusFirstField();
    void keepHeight();
    void scrollContent(int room);

    TextLabel* m_title;
    TextLabel* m_text;
    TextLabel* m_problem;
    QVBoxLayout* m_body;
    QWidget* m_foot;
    QDialogButtonBox* m_buttons;
    Button* m_accept = nullptr;
    Button* m_reject = nullptr;
    bool m_rejectIsDefault = false;
};

/// Level (b) of the danger ladder: one question naming bay, driver and effect; two verbs.
class ConfirmDialog : public FormDialog
{
    Q_OBJECT
public:
    /// E.g. "Stop charging at Bay 1?", "A. Weber's car stops at 12,41 kWh.", "Stop charging", "Keep charging".
    ConfirmDialog(const ThemeManager& themes, const QString& question, const QString& effect, const QString& verb,
                  const QString& harmlessVerb, QWidget* parent);

    /// Adds an alternative as a radio button ("Now", "When idle"); the first is chosen. Returns its index.
    int addChoice(const QString& text);
    /// Index of the chosen alternative; 0 without any.
    [[nodiscard]] int choice() const;

private:
    QList<QRadioButton*> m_choices;
    QBoxLayout* m_choiceRow = nullptr;
};

} // namespace forecourt::ui
