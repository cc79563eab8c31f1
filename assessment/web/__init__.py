"""Routes, cookies, headers and the page shell: everything over HTTP that is not a Streamlit screen."""
